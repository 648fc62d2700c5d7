import { randomUUID } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@sportello/kernel';
import type { Logger } from '../logging/logger.js';
import { languageOf, plainProblem, problemOf, type Problem } from './problem.js';

/** What the filter needs of the framework's request and reply (Fastify's, in the product). */
interface Request {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly correlationId?: string;
  readonly id?: unknown;
}
interface Reply {
  status(code: number): this;
  header(name: string, value: string): this;
  send(body: unknown): unknown;
}

/** Turns every failure of an HTTP handler into `application/problem+json`; only faults of ours are logged as errors. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    const problem = this.#problem(error, request);
    if (problem.status >= 500) this.log.error({ err: error, correlationId: problem.correlationId }, 'request failed');
    reply.header('Content-Type', 'application/problem+json');
    // RFC 9110 §11.6.1: a 401 says how to do better.
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    if (problem.status === 503) reply.header('Retry-After', '5');
    const wait = error instanceof DomainError && problem.status === 429 ? error.details['retryAfter'] : undefined;
    if (typeof wait === 'number') reply.header('Retry-After', String(wait));
    reply.status(problem.status).send(problem);
  }

  #problem(error: unknown, request: Request): Problem {
    const accept = request.headers['accept-language'];
    const language = languageOf(Array.isArray(accept) ? accept.join(',') : accept);
    const correlationId = request.correlationId ?? (typeof request.id === 'string' ? request.id : randomUUID());
    if (error instanceof DomainError) return problemOf(error, language, correlationId);
    return plainProblem(statusOf(error), language, correlationId);
  }
}

/** Nest's exceptions and Fastify's own errors carry a status; anything else is our fault. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}
