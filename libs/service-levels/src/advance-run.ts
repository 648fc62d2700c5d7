import type { Moment } from './moment.js';
import { closedAt, settle, statePauses } from './pauses.js';
import type { ClockTarget } from './service-level-policy.js';
import { startOf } from './start-of.js';
import type { ClockRun } from './ticket-clocks.js';

const TAKE_CHARGE_CLOCK = 'take-charge';

/** A clock's run after an event: its term follows the rule in force, then the event stops, resumes, pauses or leaves it. */
export function advanceRun(run: ClockRun, moment: Moment): ClockRun {
  if (run.status === 'cancelled') return run;
  if (run.status === 'stopped')
    return moment.type !== undefined && run.target.resumeOn?.includes(moment.type) ? resume(run, moment) : run;
  const current = retarget(run, moment);
  if (current.status === 'cancelled') return current;
  return stops(current.target, moment) ? end(current, moment, 'stopped') : settle(current, moment);
}

/** An open clock's term may change; its start and what it has counted do not (C9: at L2 8 hours, still from the taking charge). */
function retarget(run: ClockRun, moment: Moment): ClockRun {
  const { rule, at, anew } = moment;
  if (rule?.id === run.ruleId && !anew) return run;
  const target = rule?.clocks.find(({ clock }) => clock === run.clock);
  if (!rule || target?.startOn !== run.target.startOn) return end(run, moment, 'cancelled');
  const change = { at, from: run.target.target, to: target.target, ruleId: rule.id };
  return {
    ...run,
    ruleId: rule.id,
    target,
    startedAt: startOf(target, run.requestedAt, moment),
    changes: change.from === change.to ? run.changes : [...run.changes, change],
  };
}

/** C9: nothing automatic stops the take-charge clock, whatever the policy lists. */
function stops(target: ClockTarget, { type, automatic }: Moment): boolean {
  if (target.clock === TAKE_CHARGE_CLOCK && automatic) return false;
  return type !== undefined && target.stopOn.includes(type);
}

function end(run: ClockRun, moment: Moment, status: 'stopped' | 'cancelled'): ClockRun {
  return {
    ...run,
    status,
    pauses: closedAt(statePauses(moment.states, run), moment.at),
    endedAt: moment.at,
    ...(moment.type === undefined ? {} : { endedBy: moment.type }),
  };
}

function resume(run: ClockRun, moment: Moment): ClockRun {
  const { endedAt = moment.at, endedBy: _event, ...open } = run;
  const stop = { from: endedAt, to: moment.at, because: 'stopped' };
  const resumed = retarget({ ...open, status: 'running', stops: [...run.stops, stop] }, moment);
  return resumed.status === 'cancelled' ? resumed : settle(resumed, moment);
}
