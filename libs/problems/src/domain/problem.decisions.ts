import { actionEnded, actionNotFound, illegalProblemMove, openActions } from './problem.errors.js';
import type { ActionKind, Problem, ProblemAct, ProblemDecision, ProblemStateCode } from './problem.state.js';

const WORKED: readonly ProblemStateCode[] = ['open', 'known-error'];

/** A problem is opened; the rest is learned as it is worked on. */
export function openProblem(
  given: Pick<Problem, 'title' | 'description' | 'owner' | 'restricted' | 'triplet' | 'signal'>,
): ProblemDecision {
  const state: Problem = {
    ...given,
    proactive: given.signal !== null,
    code: 'open',
    workaround: null,
    rootCause: null,
    actions: [],
    closedAt: null,
  };
  return { state, events: [{ type: 'opened', data: given }] };
}

/** How to get round it, for those it meets. @throws DomainError `PROBLEM.ILLEGAL_TRANSITION` */
export function recordWorkaround(problem: Problem, workaround: string): ProblemDecision {
  inState(problem, 'record-workaround', WORKED);
  return {
    state: { ...problem, workaround },
    events: [{ type: 'workaround-recorded', data: { workaround, before: problem.workaround } }],
  };
}

/** With its cause known it is a known error. @throws DomainError `PROBLEM.ILLEGAL_TRANSITION` */
export function recordCause(problem: Problem, rootCause: string): ProblemDecision {
  inState(problem, 'record-cause', WORKED);
  return {
    state: { ...problem, rootCause, code: 'known-error' },
    events: [{ type: 'cause-recorded', data: { rootCause, before: problem.rootCause } }],
  };
}

/** @throws DomainError `PROBLEM.ILLEGAL_TRANSITION` */
export function planAction(
  problem: Problem,
  { at }: ProblemAct,
  action: {
    readonly id: string;
    readonly kind: ActionKind;
    readonly title: string;
    readonly owner: string;
    readonly dueOn: string;
  },
): ProblemDecision {
  inState(problem, 'plan-action', [...WORKED, 'resolved']);
  const planned = { ...action, state: 'planned' as const, outcome: null, evidence: null };
  const dated = { ...planned, plannedAt: at.toISOString(), endedAt: null };
  return {
    state: { ...problem, actions: [...problem.actions, dated] },
    events: [{ type: 'action-planned', data: action }],
  };
}

/** How an action ends. */
export interface ActionEnd {
  readonly action: string;
  readonly state: 'done' | 'dropped';
  readonly outcome: string;
  readonly evidence?: string | null;
}

/** Done or dropped, with what came of it and what shows it. @throws DomainError `PROBLEM.UNKNOWN_ACTION`, `PROBLEM.ACTION_ENDED` */
export function endAction(
  problem: Problem,
  { at }: ProblemAct,
  { action, state, outcome, evidence = null }: ActionEnd,
): ProblemDecision {
  const found = problem.actions.find(({ id }) => id === action);
  if (found === undefined) throw actionNotFound(action);
  if (found.state !== 'planned') throw actionEnded(found.state);
  const ended = { ...found, state, outcome, evidence, endedAt: at.toISOString() };
  return {
    state: { ...problem, actions: problem.actions.map((one) => (one.id === action ? ended : one)) },
    events: [{ type: state === 'done' ? 'action-done' : 'action-dropped', data: { action, outcome, evidence } }],
  };
}

/** @throws DomainError `PROBLEM.ILLEGAL_TRANSITION` */
export function resolveProblem(problem: Problem, outcome: string): ProblemDecision {
  inState(problem, 'resolve', WORKED);
  return { state: { ...problem, code: 'resolved' }, events: [{ type: 'resolved', data: { outcome } }] };
}

/** @throws DomainError `PROBLEM.ILLEGAL_TRANSITION`, `PROBLEM.OPEN_ACTIONS` */
export function closeProblem(problem: Problem, { at }: ProblemAct): ProblemDecision {
  inState(problem, 'close', ['resolved']);
  const open = problem.actions.filter(({ state }) => state === 'planned');
  if (open.length > 0) throw openActions(open.map(({ title }) => title));
  return { state: { ...problem, code: 'closed', closedAt: at.toISOString() }, events: [{ type: 'closed', data: {} }] };
}

/** Tickets that showed it. @throws DomainError `PROBLEM.ILLEGAL_TRANSITION` */
export function linkTickets(problem: Problem, tickets: readonly string[], restricted: boolean): ProblemDecision {
  inState(problem, 'link-tickets', [...WORKED, 'resolved']);
  return {
    state: { ...problem, restricted: problem.restricted || restricted },
    events: [{ type: 'tickets-linked', data: { tickets } }],
  };
}

function inState({ code }: Problem, command: string, states: readonly ProblemStateCode[]): void {
  if (!states.includes(code)) throw illegalProblemMove(command, code);
}
