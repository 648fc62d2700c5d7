import type { CalendarDefinition } from '@sportello/business-time';

/** What becomes of a call that nobody took. */
export const MISSED_CALLS = ['call-back', 'list', 'ticket'] as const;
export type MissedCalls = (typeof MISSED_CALLS)[number];

/** How callers of a line are called back. */
export interface CallBackRules {
  /** Counted in this calendar. */
  readonly calendar: CalendarDefinition;
  /** How soon, e.g. `90m`. */
  readonly within: string;
  /** Who calls them back. */
  readonly team: string;
  /** Percentages of the time until then at which they are warned, rising. */
  readonly warnAt: readonly number[];
}

/** A telephone line, as an administration has configured it. */
export interface LineRules {
  readonly missed: MissedCalls;
  /** Null: nobody is promised anything. */
  readonly callBack: CallBackRules | null;
  /** Ids of the people at these extensions. */
  readonly peopleAt: (extensions: readonly string[]) => readonly string[];
}
