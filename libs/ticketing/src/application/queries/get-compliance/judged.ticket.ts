import { chooseRule, standingOf, type Calendars, type ClockRun, type TicketFacts } from '@sportello/service-levels';
import type { TenantRules } from '../../ports/ticket-rules.port.js';
import type { ComplianceTarget } from './get-compliance.query.js';

/** A ticket as far as promises are concerned. */
export interface MeasuredTicket {
  readonly kind: string;
  readonly closureReason: string | null;
  readonly takenCharge: boolean;
  readonly resolved: boolean;
  readonly reopened: boolean;
  readonly passedOn: boolean;
  readonly facts: TicketFacts;
  readonly runs: readonly ClockRun[];
}

export type Exclusion = 'outOfScope' | 'duplicate' | 'withdrawn';

/** C1: what is out of scope is counted apart, and so is what was asked twice, or withdrawn before anybody had it. */
export function exclusionOf(
  { kind, closureReason, takenCharge }: MeasuredTicket,
  kinds: TenantRules['kinds'],
): Exclusion | null {
  if (closureReason === 'out-of-scope' || kinds[kind]?.purpose === 'out-of-scope') return 'outOfScope';
  if (closureReason === 'withdrawn' && !takenCharge) return 'withdrawn';
  return closureReason === 'duplicate' || closureReason === 'merged' ? 'duplicate' : null;
}

export const isAbout = ({ when }: ComplianceTarget, { facts }: MeasuredTicket): boolean =>
  chooseRule({ rules: [{ id: 'target', when, clocks: [] }] }, facts) !== undefined;

/** What a clock measured: service time so far, and whether more may come. */
export interface Measure {
  readonly seconds: number;
  readonly termSeconds: number;
  readonly final: boolean;
}

export function measureOf(calendars: Calendars, { runs }: MeasuredTicket, clock: string, now: Date): Measure | null {
  const run = runs.find((candidate) => candidate.clock === clock && candidate.status !== 'cancelled');
  if (run === undefined || !calendars.has(run.target.calendar)) return null;
  const { elapsedSeconds, targetSeconds } = standingOf(calendars, run, now);
  return { seconds: elapsedSeconds, termSeconds: targetSeconds, final: run.status === 'stopped' };
}
