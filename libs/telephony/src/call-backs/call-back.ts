import { addDuration, Calendar, parseDuration } from '@sportello/business-time';
import type { CallBackRules } from '../line.rules.js';

/** How a try to reach somebody may go. */
export const ATTEMPT_OUTCOMES = ['spoken', 'no-answer', 'busy', 'wrong-number'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Why a call-back is not needed any more. `called-again`: the caller was faster, and was answered. */
export const CALL_BACK_ENDS = ['spoken', 'wrong-number', 'unreachable', 'called-again'] as const;
export type CallBackEnd = (typeof CALL_BACK_ENDS)[number];

/** C8: until when somebody who was not answered is to be called, in hours of the service. */
export function dueAt(from: Date, { calendar, within }: Pick<CallBackRules, 'calendar' | 'within'>): Date {
  const duration = parseDuration(within);
  if (duration === undefined) throw new Error(`no duration: ${within}`);
  return addDuration(new Calendar(calendar), from, duration);
}

/** What a try does to the promise; null: it stands. @param last nobody tries again */
export function endOf(outcome: AttemptOutcome, last: boolean): CallBackEnd | null {
  if (outcome === 'spoken' || outcome === 'wrong-number') return outcome;
  return last ? 'unreachable' : null;
}
