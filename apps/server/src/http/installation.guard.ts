import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { METRICS_TOKEN } from '../tokens.js';
import { ACCESS, type Access } from './access.decorator.js';
import { bearerOf } from './bearer.js';
import { notFound } from './http.errors.js';

/**
 * What is for whoever runs the installation: read from this machine, and from elsewhere with the token of the installation;
 * what changes anything wants the token from everywhere. For anybody else it does not exist.
 */
@Injectable()
export class InstallationGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(METRICS_TOKEN) private readonly token: string | null,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access.kind !== 'installation') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if ((reads && isOfThisMachine(request)) || this.#isGenuine(bearerOf(request))) return true;
    throw notFound('L’indirizzo non esiste.', 'There is no such address.');
  }

  #isGenuine(given: string | null): boolean {
    if (this.token === null || given === null) return false;
    const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

/** A reverse proxy on this machine speaks for somebody else, and says so. */
function isOfThisMachine({ headers, socket }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
