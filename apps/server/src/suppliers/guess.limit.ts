import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GuessCounts, type GuessWindow } from '@sportello/identity';
import { DomainError, type Clock, type TenantId } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { catchError, from, mergeMap, throwError, type Observable } from 'rxjs';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK } from '../tokens.js';

/** Things one supplier may ask for in a minute that are not there. A program that has lost an id needs one. */
export const MOST_GUESSES = 120;

/**
 * Whoever tries one id after the other learns nothing from each (404), and soon nothing at all. Counted by credential, in the
 * database for all processes, and only when something was not there: a request that is right costs nothing. A process knows how
 * many there were in all as of its own last one, so each may add one to the limit before it knows.
 */
@Injectable()
export class GuessLimit implements NestInterceptor {
  readonly #known = new Map<string, GuessWindow>();

  constructor(
    @Inject(GuessCounts) private readonly counts: GuessCounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const { tenant, supplier } = http.getRequest<SportelloRequest>();
    if (tenant === undefined || supplier === undefined) return next.handle();
    const who = `supplier:${supplier.supplier}`;
    const wait = this.#wait(`${tenant}/${who}`);
    if (wait > 0) {
      void http.getResponse<FastifyReply>().header('Retry-After', wait);
      throw tooManyGuesses();
    }
    return next.handle().pipe(
      catchError((error: unknown) => {
        const refused = throwError(() => error);
        const guessed = error instanceof DomainError && error.kind === 'not-found';
        return guessed ? from(this.#count(tenant, who)).pipe(mergeMap(() => refused)) : refused;
      }),
    );
  }

  /** Seconds until the count begins anew; 0: there is room. */
  #wait(key: string): number {
    const window = this.#known.get(key);
    const left = window === undefined ? 0 : window.until.getTime() - this.clock.now().getTime();
    if (left <= 0) this.#known.delete(key);
    return left > 0 && (window?.made ?? 0) >= MOST_GUESSES ? Math.ceil(left / 1000) : 0;
  }

  async #count(tenant: TenantId, who: string): Promise<void> {
    this.#known.set(`${tenant}/${who}`, await this.counts.count({ tenant }, who));
  }
}

const tooManyGuesses = (): DomainError =>
  new DomainError('REQUEST.TOO_MANY_GUESSES', 'too-many', {
    it: 'Troppe richieste di cose che non esistono: attendere prima di riprovare.',
    en: 'Too many requests for things that do not exist: wait before trying again.',
  });
