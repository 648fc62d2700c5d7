import type { ProblemSummary, ProblemWhole, SignalView as Signal } from '@sportello/problems';
import type { ProblemView, ProblemWholeView, SignalView } from './problems.views.js';

export function shownProblem({ id, number, state, openedAt }: ProblemSummary): ProblemView {
  const { title, code, owner, proactive, workaround, closedAt } = state;
  return {
    ...{ id, number, title, state: code, owner, proactive, openedAt: openedAt.toISOString() },
    ...known({ workaround, closedAt }),
  };
}

export function shownProblemWhole(problem: ProblemWhole): ProblemWholeView {
  const { description, rootCause, signal, actions } = problem.state;
  return {
    ...shownProblem(problem),
    ...{ version: problem.version, description, tickets: [...problem.tickets] },
    ...known({ rootCause, signal }),
    actions: actions.map(({ outcome, evidence, endedAt, plannedAt: _, ...action }) => ({
      ...action,
      ...known({ outcome, evidence, endedAt }),
    })),
    events: problem.events.map(({ actor, data, at, ...event }) => ({
      ...event,
      at: new Date(at).toISOString(),
      actor: { id: actor.id, name: actor.name },
      data: { ...data },
    })),
  };
}

export function shownSignal(signal: Signal): SignalView {
  const { id, origin, state, title, reason, facts, raisedBy, raisedAt, endedAt } = signal;
  const { area, topic, subtopic, recurrenceOf, problem, endedReason } = signal;
  return {
    ...{ id, origin, state, title, reason, facts: { ...facts }, raisedAt: raisedAt.toISOString() },
    raisedBy: { id: raisedBy.id, name: raisedBy.name },
    ...known({ area, topic, subtopic, recurrenceOf, problem, endedReason, endedAt: endedAt?.toISOString() ?? null }),
  };
}

/** Only what there is. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>;
  };
}
