import type { ImprovementAction } from '@sportello/problems';
import { filled } from '../tickets/ticket.presenter.js';
import type { ImprovementActionView } from './improvement-actions.views.js';

/** @param today YYYY-MM-DD in the tenant's zone */
export function shownImprovement(action: ImprovementAction, today: string): ImprovementActionView {
  const { id, problem, kind, title, owner, dueOn, state, outcome, evidence, plannedAt, endedAt } = action;
  return {
    ...{ id, problem, kind, title, owner, dueOn, plannedAt: plannedAt.toISOString() },
    standing: state === 'planned' && dueOn < today ? 'overdue' : state,
    ...filled({ outcome, evidence, endedAt: endedAt?.toISOString() ?? null }),
  };
}
