import type { LocalDate } from '@sportello/business-time';

/** At work on a shift, or reachable at home (reperibilità). */
export type DutyKind = 'shift' | 'on-call';

/** Monday first, as calendars write them. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Somebody's fixed duty, week after week, on the wall clock of the tenant (A9). */
export interface RosterPattern {
  readonly person: string;
  readonly duty: DutyKind;
  /** Teams it is for; those of the person when left out. */
  readonly teams?: readonly string[] | undefined;
  /** Days on which it begins. */
  readonly days: readonly Weekday[];
  /** `22:00-06:00` ends on the following day, `00:00-24:00` is the whole day. */
  readonly hours: readonly string[];
  /** First and last day on which it begins; without them it always holds. */
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** Calendar outside which nobody is on this duty: holidays are free. */
  readonly calendar?: string | undefined;
}

/** One stretch of duty, from an instant up to and without another. */
export interface Slot {
  readonly person: string;
  readonly duty: DutyKind;
  readonly start: Date;
  readonly end: Date;
}
