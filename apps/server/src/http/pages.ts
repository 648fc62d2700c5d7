import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NEVER_PAGES = /^\/(?:rest|status|ready|metrics|openapi\.json|docs|assets)(?:\/|$)/;

/**
 * Serves the built pages: assets by their hashed names, and for every other address the one page that reads it.
 * @returns false when the pages have not been built
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<boolean> {
  const index = await readFile(join(folder, 'index.html')).catch(() => null);
  if (index === null) return false;
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    cacheControl: true,
    // The build has left each file compressed beside it.
    preCompressed: true,
    decorateReply: false,
  });
  const server = app.getHttpAdapter().getInstance();
  const page = (_request: FastifyRequest, reply: FastifyReply) =>
    reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(index);
  server.get('/', page);
  server.get('/*', (request, reply) => (NEVER_PAGES.test(request.url) ? reply.callNotFound() : page(request, reply)));
  return true;
}
