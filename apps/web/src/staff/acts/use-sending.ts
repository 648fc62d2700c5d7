import { useState } from 'react';
import type { FormProblem } from '../../form/form.problem.js';
import type { Action } from '../../form/use-action.js';

/** What is wrong with a form, and how often it was looked at: each time the focus goes there. */
export interface Check {
  readonly problems: readonly FormProblem[];
  readonly round: number;
}

export interface Sending<Input, Answer> {
  readonly action: Action<Input, Answer>;
  /** What the page itself sees to be wrong. */
  readonly wrong: () => readonly FormProblem[];
  readonly input: () => Input;
  /** Somebody was faster: the page is read anew. */
  readonly stale: () => Promise<void>;
  readonly done: () => void;
}

/** Sends what a form says once it is right; what the server finds wrong stands at its fields, like what the page finds. */
export function useSending<Input, Answer>({ action, wrong, input, stale, done }: Sending<Input, Answer>) {
  const [check, setCheck] = useState<Check>({ problems: [], round: 0 });
  const refuse = (problems: readonly FormProblem[]) => setCheck(({ round }) => ({ problems, round: round + 1 }));
  const send = async (): Promise<void> => {
    const found = wrong();
    if (found.length > 0) return refuse(found);
    setCheck({ problems: [], round: 0 });
    const ended = await action.run(input());
    if (ended.kind === 'invalid') refuse(ended.problems);
    if (ended.kind === 'stale') await stale();
    if (ended.kind === 'done') done();
  };
  return { check, send };
}

const PRECONDITION_FAILED = 412;

/**
 * Whether somebody was faster, and what is told as a failure.
 * @param moved what is on the page is newer than what was written about
 */
export function standingOf<Answer>({ outcome }: Action<never, Answer>, moved: boolean) {
  const refused = outcome?.kind === 'stale' ? outcome.failure : null;
  // What is already so, or can never be, is refused as a conflict too: then nobody was faster, and it is told as it is.
  const overtaken = moved || refused?.status === PRECONDITION_FAILED;
  const failure = outcome?.kind === 'failed' ? outcome.failure : overtaken ? null : refused;
  return { refused, overtaken, failure };
}
