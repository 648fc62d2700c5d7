import type { FastifyRequest } from 'fastify';

/** Long enough for a token that carries the certificates of who signed it. */
const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{1,12288})$/;

/** The token of `Authorization: Bearer`, or null when there is none or none that could be one. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | null {
  return BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
}
