import type { ClockRun, ClockStep } from '@sportello/service-levels';
import type { ClockAlert } from '../ports/clock-store.port.js';

/**
 * Which of the steps reached are new. Of several at once (after a stop of the service) only the latest is told; nor is a
 * warning told that lies before a change of the term, or that was told when the calendar had it later.
 */
export function newSteps(
  { run, alerts }: { readonly run: ClockRun; readonly alerts: readonly ClockAlert[] },
  reached: readonly ClockStep[],
): { readonly noted: readonly ClockStep[]; readonly told: string | null } {
  const earlier = alerts.filter((alert) => alert.run === run.run);
  const noted = reached.filter(
    ({ step, at }) => !earlier.some((alert) => alert.step === step && alert.stepAt.getTime() === at.getTime()),
  );
  const last = noted.at(-1);
  if (last === undefined || last !== reached.at(-1)) return { noted, told: null };
  const changedAt = run.changes.at(-1)?.at;
  const isWarning = last.step !== 'due';
  const beforeChange = isWarning && changedAt !== undefined && last.at <= new Date(changedAt);
  const toldLater = earlier.some((alert) => alert.step === last.step && alert.stepAt > last.at);
  return { noted, told: beforeChange || toldLater ? null : last.step };
}
