import { isIP } from 'node:net';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Logger } from '@sportello/platform';
import type { FastifyRequest } from 'fastify';
import { LOG, METRICS_TOKEN } from '../tokens.js';
import { ACCESS, type Access } from './access.decorator.js';
import { bearerOf } from './bearer.js';
import { notFound } from './http.errors.js';
import { InstallationOperators, isSame } from './installation.operators.js';
import type { SportelloRequest } from './sportello.request.js';

/**
 * What is for whoever runs the installation: read from this machine, and from elsewhere with the token for metrics or an operator’s
 * own; what changes anything wants an operator’s own from everywhere, and is logged with their name. For anybody else it does not exist.
 */
@Injectable()
export class InstallationGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(METRICS_TOKEN) private readonly reading: string | null,
    @Inject(InstallationOperators) private readonly operators: InstallationOperators,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access.kind !== 'installation') return true;
    const request = context.switchToHttp().getRequest<SportelloRequest>();
    const { method } = request;
    const reads = method === 'GET' || method === 'HEAD';
    const given = bearerOf(request);
    const operator = await this.operators.named(given);
    if (operator !== null) request.operator = operator;
    if (operator !== null && !reads)
      this.log.info({ operator, right: access.right, method, path: request.url }, 'operator of the installation');
    if (operator !== null || (reads && (isOfThisMachine(request) || (given !== null && isSame(given, this.reading)))))
      return true;
    throw notFound('L’indirizzo non esiste.', 'There is no such address.');
  }
}

/** A reverse proxy on this machine speaks for somebody else, and says so. */
function isOfThisMachine({ headers, socket }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));
}
