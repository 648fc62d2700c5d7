import { parseLocalDate, Zone } from '@sportello/business-time';

const MINUTE = 60_000;

/** When whoever answers for an action is told: the day it is due, the day after, and then again and again (E5). */
export interface ReminderRules {
  /** IANA zone. */
  readonly zone: string;
  /** HH:MM */
  readonly remindAt: string;
  readonly everyDays: number;
}

export interface ReminderStep {
  /** 0 on the day it is due, more when it is overdue; null when it is not due yet. */
  readonly reached: number | null;
  /** When to look again. */
  readonly next: Date;
}

/** @param dueOn YYYY-MM-DD */
export function reminderStep(dueOn: string, now: Date, { zone, remindAt, everyDays }: ReminderRules): ReminderStep {
  const day = parseLocalDate(dueOn);
  if (day === undefined) throw new Error(`not a day: ${dueOn}`);
  const [hours = 0, minutes = 0] = remindAt.split(':').map(Number);
  const wall = (hours * 60 + minutes) * MINUTE;
  const local = new Zone(zone);
  const momentOf = (step: number): Date =>
    new Date(local.instant(step === 0 ? day : day + 1 + everyDays * (step - 1), wall));
  let step = 0;
  if (now > momentOf(1)) {
    const today = local.localTime(now.getTime()).day;
    step = Math.max(1, Math.floor((today - day - 1) / everyDays));
  }
  while (momentOf(step) <= now) step += 1;
  return { reached: step === 0 ? null : step - 1, next: momentOf(step) };
}
