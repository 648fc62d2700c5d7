import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TenantDirectory } from '@sportello/tenancy';
import { framersOf, openToFrames } from './framed.pages.js';

const NEVER_PAGES = /^\/(?:rest|status|ready|metrics|openapi\.json|docs|assets)(?:\/|$)/;
const STAFF_AREAS = ['desk', 'supervisor', 'admin', 'supplier'];

/**
 * Serves the built pages: assets by their hashed names, and for every other address the page of its area. All pages are the same
 * program; each names the files its area begins with, so that the browser asks for them at once.
 * @returns false when the pages have not been built
 */
export async function servePages(app: NestFastifyApplication, folder: string): Promise<boolean> {
  const read = (area: string) => readFile(join(folder, `${area}.html`)).catch(() => null);
  const portal = await read('portal');
  if (portal === null) return false;
  const staff = new Map(
    await Promise.all(STAFF_AREAS.map(async (area) => [area, (await read(area)) ?? portal] as const)),
  );
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
  const page = ({ url }: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('Cache-Control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(staff.get(/^\/([a-z]+)\//.exec(url)?.[1] ?? '') ?? portal);
  server.get('/', page);
  // C8: another portal shows one form inside a page of its own; every other page refuses frames.
  const directory = app.get(TenantDirectory);
  server.get('/:tenant/embed/forms/*', async (request, reply) => {
    openToFrames(reply, await framersOf(directory, request.url));
    return page(request, reply);
  });
  const script = await readFile(join(folder, 'embed.js')).catch(() => null);
  if (script !== null)
    server.get('/embed.js', (_request, reply) =>
      reply
        .header('Cache-Control', 'no-cache')
        .header('Cross-Origin-Resource-Policy', 'cross-origin')
        .type('text/javascript; charset=utf-8')
        .send(script),
    );
  server.get('/*', (request, reply) => (NEVER_PAGES.test(request.url) ? reply.callNotFound() : page(request, reply)));
  return true;
}
