import { languageOf, plainProblem } from '@sportello/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that cannot be read never reach a route or a filter: they are refused as everything else is. */
export function frameworkError(
  { statusCode = 400 }: { readonly statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = plainProblem(statusCode, languageOf(request.headers['accept-language']), request.id);
  void reply
    .status(statusCode)
    .headers({
      'X-Correlation-ID': request.id,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json',
    })
    .send(problem);
}
