import type { Localized } from '@sportello/kernel';
import type { LocalDate } from './local-date.js';

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Plain data: what a tenant file says about when a service is given. Validated by `calendarSchema`. */
export interface CalendarDefinition {
  /** IANA zone in which every date and hour below is read. */
  readonly zone: string;
  /** `24x7`, or openings such as `08:00-13:00`; one that ends before it begins ends on the following day. */
  readonly week: '24x7' | readonly WeeklyHours[];
  readonly holidays?: HolidayDefinition | undefined;
  /** Days, or hours of days, on which the service is closed for a known reason. */
  readonly closures?: readonly ClosureDefinition[] | undefined;
  /** C7. */
  readonly suspensions?: readonly SuspensionDefinition[] | undefined;
  readonly suspensionRules?: SuspensionRules | undefined;
  /** Openings on single days; they hold on holidays too. */
  readonly extraOpenings?: readonly ExtraOpeningDefinition[] | undefined;
  readonly outsideHours?: OutsideHours | undefined;
}

export interface WeeklyHours {
  readonly days: readonly Weekday[];
  readonly hours: readonly string[];
}

export interface HolidayDefinition {
  readonly national?: 'it' | undefined;
  readonly local?: readonly { readonly on: string; readonly name: Localized }[] | undefined;
}

/** Both ends included; `to` omitted means one day. */
export interface ClosureDefinition {
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  readonly hours?: readonly string[] | undefined;
  readonly name: Localized;
}

/** Both ends included; `to` omitted means one day. */
export interface SuspensionDefinition {
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  readonly reason: string;
  readonly announcedOn?: LocalDate | undefined;
}

export interface SuspensionRules {
  readonly maxDaysPerYear: number;
  readonly noticeDays: number;
  readonly reasons: Readonly<Record<string, SuspensionReason>>;
}

export interface SuspensionReason {
  readonly name: Localized;
  /** Month-days, both ends included, may run over New Year. */
  readonly within?: readonly { readonly from: string; readonly to: string }[] | undefined;
}

export interface ExtraOpeningDefinition {
  readonly on: LocalDate;
  readonly hours: readonly string[];
  readonly name?: Localized | undefined;
}

/** C6: what a report made on a day without service counts as. `next-opening` when omitted. */
export interface OutsideHours {
  readonly nonWorkingDay: 'next-opening' | { readonly at: string };
}
