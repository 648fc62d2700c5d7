import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { DomainError, type Clock } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { catchError, throwError, type Observable } from 'rxjs';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK } from '../tokens.js';

/** Things one supplier may ask for in a minute that are not there. A program that has lost an id needs one. */
export const MOST_GUESSES = 120;
const MINUTE = 60_000;

interface Guesses {
  readonly until: number;
  readonly made: number;
}

/**
 * Whoever tries one id after the other learns nothing from each (404), and soon nothing at all. Counted by credential, in
 * this process: what is told wrong is counted where it is told.
 */
@Injectable()
export class GuessLimit implements NestInterceptor {
  readonly #guesses = new Map<string, Guesses>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<SportelloRequest>();
    const who = `${request.tenant ?? ''}/${request.supplier?.supplier ?? ''}`;
    const { made, until } = this.#of(who);
    if (made >= MOST_GUESSES) {
      const seconds = Math.ceil((until - this.clock.now().getTime()) / 1000);
      void http.getResponse<FastifyReply>().header('Retry-After', seconds);
      throw tooManyGuesses();
    }
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof DomainError && error.kind === 'not-found') this.#count(who);
        return throwError(() => error);
      }),
    );
  }

  #of(who: string): Guesses {
    const now = this.clock.now().getTime();
    const found = this.#guesses.get(who);
    return found === undefined || found.until <= now ? { made: 0, until: now + MINUTE } : found;
  }

  #count(who: string): void {
    const { made, until } = this.#of(who);
    this.#guesses.set(who, { made: made + 1, until });
  }
}

const tooManyGuesses = (): DomainError =>
  new DomainError('REQUEST.TOO_MANY_GUESSES', 'too-many', {
    it: 'Troppe richieste di cose che non esistono: attendere prima di riprovare.',
    en: 'Too many requests for things that do not exist: wait before trying again.',
  });
