import type { FastifyReply } from 'fastify';
import type { SportelloRequest } from './sportello.request.js';

/**
 * Says which version an answer is of. A caller that has it already is told so, without the answer.
 * @returns true when there is nothing to send
 */
export function unchanged(request: SportelloRequest, reply: FastifyReply, version: number | string): boolean {
  const tag = `"${version}"`;
  void reply.header('ETag', tag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known.includes(tag)) return false;
  void reply.status(304);
  return true;
}
