import { addDuration, Calendar, parseDuration } from '@sportello/business-time';
import { warningsBetween, type ClockStep } from '@sportello/service-levels';
import type { CallBackRules } from '../line.rules.js';

/** What a calendar is compiled to is kept as long as its revision. */
const compiled = new WeakMap<CallBackRules['calendar'], Calendar>();

function calendarOf(definition: CallBackRules['calendar']): Calendar {
  const calendar = compiled.get(definition) ?? new Calendar(definition);
  compiled.set(definition, calendar);
  return calendar;
}

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
  return addDuration(calendarOf(calendar), from, duration);
}

/** When those who call are warned that the promised moment comes near. */
export const warningsBefore = (
  from: Date,
  due: Date,
  { calendar, warnAt }: Pick<CallBackRules, 'calendar' | 'warnAt'>,
): readonly ClockStep[] => warningsBetween(calendarOf(calendar), from, due, warnAt);

/** What a try does to the promise; null: it stands. @param last nobody tries again */
export function endOf(outcome: AttemptOutcome, last: boolean): CallBackEnd | null {
  if (outcome === 'spoken' || outcome === 'wrong-number') return outcome;
  return last ? 'unreachable' : null;
}
