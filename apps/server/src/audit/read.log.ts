import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TenantContext } from '@sportello/kernel';
import type { RestrictedReads } from '@sportello/trail';
import type { FastifyReply } from 'fastify';
import { staffOf, supplierOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { seenIn, type Shown } from './seen.in.js';

/** Routes whose readings have had a name of their own from the start. */
const NAMES: Readonly<Record<string, string>> = {
  'tickets/:number': 'ticket',
  'tickets/:number/events': 'events',
  'tickets/:number/attachments/:attachment': 'attachment',
  'tickets/:number/security': 'security',
};

/** Staff and suppliers: `tickets/:number/events` is `events`, `queues/:queue` is `queues`. */
export function lookedAt(route: string): string {
  const path = route.replace(/^\/rest\/[a-z]+\/v\d+\/:tenant\//, '');
  const words = path.split('/').filter((word) => word !== '' && !word.startsWith(':'));
  return NAMES[path] ?? words.join('/');
}

/** Whoever may be shown something of a restricted ticket; null for everybody else. */
function readerOf(request: SportelloRequest): TenantContext | null {
  if (request.configuration === undefined) return null;
  if (request.supplier !== undefined) return supplierOf(request).ctx;
  if (request.principal === undefined || !sightOf(request.principal).restricted) return null;
  return staffOf(request).ctx;
}

/** An act leaves its own entry in the history of what it is on. */
function isAct({ method, params }: Pick<SportelloRequest, 'method' | 'params'>): boolean {
  if (method === 'GET') return false;
  return Object.keys(params as object).some((name) => name !== 'tenant');
}

/**
 * A2: every answer passes here before a byte of it leaves, whatever route made it: what it shows of restricted tickets is kept
 * with who saw it. A reading that cannot be kept is not answered.
 */
export function keepReadings(app: NestFastifyApplication, reads: RestrictedReads): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (raw, reply, payload: unknown) => {
      const request = raw as SportelloRequest;
      if (reply.statusCode >= 300 || isAct(request)) return payload;
      const reader = readerOf(request);
      if (reader === null) return payload;
      const seen = seenIn(shownBy(request, reply, payload));
      if (seen.numbers.length + seen.ids.length > 0)
        await reads.note(reader, { ...seen, what: lookedAt(request.routeOptions.url ?? '') });
      return payload;
    });
}

function shownBy(request: SportelloRequest, reply: FastifyReply, payload: unknown): Shown {
  const { tenant: _, ...params } = request.params as Record<string, string>;
  return {
    params: Object.values(params),
    asked: request.method === 'GET' ? null : request.body,
    text: typeof payload === 'string' ? payload : '',
    isJson: String(reply.getHeader('content-type') ?? '').includes('json'),
  };
}
