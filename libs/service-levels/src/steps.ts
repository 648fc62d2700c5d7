import { standingOf, type Standing } from './standing.js';
import type { Calendars } from './calendars.js';
import type { ClockAction, ClockTarget } from './service-level-policy.js';
import type { ClockRun } from './ticket-clocks.js';

/** A moment of a clock at which somebody may have to know: a warning, or the end of the term. */
export interface ClockStep {
  /** `warning-80`, `due`. */
  readonly step: string;
  readonly at: Date;
}

const DUE = 'due';

/** The steps of a clock in the order of time; those a pause keeps from being known are absent. */
export function stepsOf({ warnings, dueAt }: Pick<Standing, 'warnings' | 'dueAt'>): readonly ClockStep[] {
  const due = dueAt === null ? [] : [{ step: DUE, at: dueAt }];
  return [...warnings.map(({ percent, at }) => ({ step: `warning-${percent}`, at })), ...due];
}

/** The steps a running clock has reached, and when the next one comes. Empty and null for a clock that does not run. */
export function stepsAt(
  calendars: Calendars,
  run: ClockRun,
  now: Date,
): { readonly reached: readonly ClockStep[]; readonly next: Date | null; readonly dueAt: Date | null } {
  if (run.status !== 'running') return { reached: [], next: null, dueAt: null };
  const standing = standingOf(calendars, run, now);
  const steps = stepsOf(standing);
  return {
    reached: steps.filter(({ at }) => at <= now),
    next: steps.find(({ at }) => at > now)?.at ?? null,
    dueAt: standing.dueAt,
  };
}

/** Who is told of a step nobody wrote an action for. */
const BY_DEFAULT: Pick<ClockAction, 'tell'> = { tell: ['assignee', 'team'] };

/** What the policy wants at a step. */
export function actionAt({ actions }: Pick<ClockTarget, 'actions'>, step: string): Omit<ClockAction, 'at'> {
  return actions?.find(({ at }) => step === (at === DUE ? DUE : `warning-${at}`)) ?? BY_DEFAULT;
}
