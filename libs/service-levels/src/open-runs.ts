import type { Moment } from './moment.js';
import { settle } from './pauses.js';
import type { ClockTarget, PolicyRule } from './service-level-policy.js';
import { startOf } from './start-of.js';
import type { ClockRun } from './ticket-clocks.js';

/** Clocks of the rule in force that this event starts, or whose start had already happened when the rule came into force. */
export function openRuns(runs: readonly ClockRun[], moment: Moment): ClockRun[] {
  const { rule } = moment;
  if (!rule) return [];
  return rule.clocks.flatMap((target) => {
    const earlier = runs.filter(({ clock }) => clock === target.clock);
    const from = startInstant(target, earlier, moment);
    return from === undefined ? [] : [open(target, rule, earlier.length + 1, from, moment)];
  });
}

function startInstant(
  target: ClockTarget,
  earlier: readonly ClockRun[],
  { type, at, seen }: Moment,
): string | undefined {
  const valid = earlier.filter(({ status }) => status !== 'cancelled');
  if (valid.length > 0) {
    const over = valid.every(({ status }) => status === 'stopped');
    return target.repeat === true && over && type === target.startOn ? at : undefined;
  }
  const start = seen[target.startOn];
  const from = target.repeat === true ? start?.last : start?.first;
  const alreadyStopped = target.stopOn.some((stop) => from !== undefined && (seen[stop]?.last ?? '') >= from);
  return alreadyStopped ? undefined : from;
}

function open(target: ClockTarget, rule: PolicyRule, run: number, from: string, moment: Moment): ClockRun {
  return settle(
    {
      clock: target.clock,
      run,
      ruleId: rule.id,
      target,
      status: 'running',
      requestedAt: from,
      startedAt: startOf(target, from, moment),
      pauses: [],
      stops: [],
      changes: [],
    },
    moment,
  );
}
