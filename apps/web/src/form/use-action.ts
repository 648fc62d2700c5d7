import { useCallback, useRef, useState } from 'react';
import { isStale, type ApiFailure } from '../api/failure.js';
import type { FormProblem } from './form.problem.js';
import { attemptFor, randomKey, type SendAttempt } from './idempotency.js';
import { fieldProblems } from './problem.mapping.js';

/** How a user action ended. */
export type Outcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  /** The server names fields to put right. */
  | { readonly kind: 'invalid'; readonly problems: readonly FormProblem[] }
  /** Somebody was faster: read anew, and let the person decide again. Nothing typed is lost. */
  | { readonly kind: 'stale'; readonly failure: ApiFailure }
  | { readonly kind: 'failed'; readonly failure: unknown }
  /** The same action was under way: this one did nothing. */
  | { readonly kind: 'busy' };

export interface Action<Input, Answer> {
  readonly run: (input: Input) => Promise<Outcome<Answer>>;
  readonly busy: boolean;
  /** How the last one ended; null before the first and after `clear`. */
  readonly outcome: Outcome<Answer> | null;
  /** Problems of the last one, for the fields. */
  readonly problems: readonly FormProblem[];
  readonly clear: () => void;
}

const NONE: readonly FormProblem[] = [];

/**
 * One thing a person does: once however often the button is pressed, and under one key (Idempotency-Key) until it is done, so
 * that trying again after a lost answer never does it twice.
 * @param perform makes the request, giving the key along: `(input, key) => api.post('/…', { key, … })`
 * @param fields names of the fields on the page: what the server says of others stands above the form
 */
export function useAction<Input, Answer>(
  perform: (input: Input, key: string) => Promise<Answer>,
  fields: readonly string[] = [],
): Action<Input, Answer> {
  const underWay = useRef(false);
  const attempt = useRef<SendAttempt | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<Answer> | null>(null);
  const run = async (input: Input): Promise<Outcome<Answer>> => {
    if (underWay.current) return { kind: 'busy' };
    underWay.current = true;
    setBusy(true);
    setOutcome(null);
    attempt.current = attemptFor(attempt.current, JSON.stringify(input) ?? '', randomKey);
    const { key } = attempt.current;
    const ended = await perform(input, key).then(
      (answer): Outcome<Answer> => ({ kind: 'done', answer }),
      (failure: unknown) => outcomeOf<Answer>(failure, fields),
    );
    // Done or refused, the next press is another action; what may have been done unseen keeps its key.
    if (ended.kind !== 'failed') attempt.current = null;
    underWay.current = false;
    setBusy(false);
    setOutcome(ended);
    return ended;
  };
  const clear = useCallback(() => setOutcome(null), []);
  return { run, busy, outcome, problems: outcome?.kind === 'invalid' ? outcome.problems : NONE, clear };
}

function outcomeOf<Answer>(failure: unknown, fields: readonly string[]): Outcome<Answer> {
  const problems = fieldProblems(failure, fields);
  if (problems.length > 0) return { kind: 'invalid', problems };
  return isStale(failure) ? { kind: 'stale', failure } : { kind: 'failed', failure };
}
