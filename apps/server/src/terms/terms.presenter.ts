import type { ExplainedStretch } from '@sportello/service-levels';
import type { CurrentTenant } from '@sportello/tenancy';
import type { ExplainedClock } from '@sportello/ticketing';
import { shownClock } from '../tickets/ticket.presenter.js';
import type { ExplainedClockView, StretchView } from './terms.views.js';

export const shownStretch = ({ from, to, counted, seconds, reason }: ExplainedStretch): StretchView => ({
  ...{ from: from.toISOString(), to: to.toISOString(), counted, seconds: Math.round(seconds) },
  reason: reason.kind,
});

/** A clock with all that makes it stand as it does. */
export function shownExplanation(configuration: CurrentTenant, clock: ExplainedClock): ExplainedClockView {
  const { explanation, run, alerts } = clock;
  const { standing, stretches, changes, ruleId, calendar, requestedAt, text } = explanation;
  return {
    ...shownClock(configuration, clock),
    ...{ run: run.run, rule: ruleId, revision: clock.revision, calendar, target: run.target.target, text },
    requestedAt: requestedAt.toISOString(),
    targetSeconds: Math.round(standing.targetSeconds),
    elapsedSeconds: Math.round(standing.elapsedSeconds),
    remainingSeconds: Math.round(standing.remainingSeconds),
    late: standing.breached,
    changes: changes.map((change) => ({ at: change.at, from: change.from, to: change.to, rule: change.ruleId })),
    stretches: stretches.map(shownStretch),
    steps: alerts.map(({ step, stepAt, at }) => ({ step, stepAt, at })),
  };
}
