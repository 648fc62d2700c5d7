import type { ExecutionContext } from '@nestjs/common';
import { GuessCounts } from '@sportello/identity';
import { DomainError, ManualClock } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { lastValueFrom, of, throwError, type Observable } from 'rxjs';
import { GuessLimit, MOST_GUESSES } from './guess.limit.js';

const clock = new ManualClock('2026-03-03T09:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const headers = new Map<string, unknown>();
/** As much of a request and its answer as is looked at. */
const asking = (supplier: string, tenant = 'comune-alfa'): ExecutionContext =>
  ({
    switchToHttp: () => ({
      getRequest: () => ({ tenant, supplier: { tenant, supplier } }),
      getResponse: () => ({ header: (name: string, value: unknown) => headers.set(name, value) }),
    }),
  }) as unknown as ExecutionContext;

const found = () => of('found');
const missing = (): Observable<unknown> =>
  throwError(() => new DomainError('TASK.NOT_FOUND', 'not-found', { it: 'Non c’è.', en: 'It is not there.' }));

/** What a request comes to: its answer, or the code of its refusal. */
async function outcome(
  limit: GuessLimit,
  context: ExecutionContext,
  answer: () => Observable<unknown>,
): Promise<unknown> {
  try {
    return await lastValueFrom(limit.intercept(context, { handle: answer }));
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
}

it('a supplier that guesses at one process and then at another is told to wait by each, and no other supplier is', async () => {
  const processes = [0, 1].map(() => new GuessLimit(new GuessCounts(db.unitOfWork, clock), clock));
  const [one, other] = processes;
  if (one === undefined || other === undefined) throw new Error('two were made');
  const guesses: unknown[] = [];
  for (let turn = 0; turn < MOST_GUESSES; turn++)
    guesses.push(await outcome(turn % 2 === 0 ? one : other, asking('acme'), missing));
  expect(new Set(guesses)).toEqual(new Set(['TASK.NOT_FOUND']));
  // Each knows what there was in all as of its own last guess.
  expect(await outcome(one, asking('acme'), missing)).toBe('TASK.NOT_FOUND');
  for (const limit of processes) {
    expect(await outcome(limit, asking('acme'), found)).toBe('REQUEST.TOO_MANY_GUESSES');
    expect(headers.get('Retry-After')).toBe(60);
    expect(await outcome(limit, asking('other'), found)).toBe('found');
    expect(await outcome(limit, asking('acme', 'comune-beta'), found)).toBe('found');
  }
  clock.advance(60_000);
  for (const limit of processes) expect(await outcome(limit, asking('acme'), found)).toBe('found');
});
