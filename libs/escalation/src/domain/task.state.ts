import type { TicketClocks } from '@sportello/service-levels';
import { clockAfter, taskStanding } from './task.clock.js';
import type { TaskEvent, TaskFacts } from './task.events.js';
import { isWithSupplier, taskTransitionOfEvent, type TaskEventType, type TaskStateCode } from './task.lifecycle.js';
import type { TaskOutcome } from './task.outcome.js';
import type { TaskTerms } from './task.term.js';

/** What a task is now: all that its rules need. Instants are RFC 3339. */
export interface TaskState {
  readonly code: TaskStateCode;
  readonly facts: TaskFacts;
  /** Of the conclusion; null before, and once it was returned. */
  readonly outcome: TaskOutcome | null;
  readonly effortMinutes: number | null;
  /** When it was offered; of a planned task, when it was planned. */
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly acceptedAt: string | null;
  readonly doneAt: string | null;
  readonly endedAt: string | null;
  /** Since when nothing has been heard of whoever has it; null while it is not their turn. */
  readonly heardAt: string | null;
  /** Since when a question of the desk waits for an answer; null when none does. */
  readonly inquiredAt: string | null;
  /** Null before the offer. */
  readonly clock: TicketClocks | null;
  /** When its term ends; null without one, or while a pause keeps it from being known. */
  readonly dueAt: string | null;
  /** Of the conclusion: whether it was in time, and service seconds it took; null before, and without a term. */
  readonly withinTerm: boolean | null;
  readonly elapsedSeconds: number | null;
  /** How often it was returned. */
  readonly returns: number;
  /** Number of events so far. */
  readonly seq: number;
}

/** Number of events of a task that was planned and then withdrawn. */
const WITHDRAWN = 2;
const ENDS: readonly TaskEventType[] = ['refused', 'verified', 'cancelled'];
/** After these whoever has it has just spoken, or has just got its turn. */
const HEARD: readonly TaskEventType[] = ['offered', 'accepted', 'progressed', 'answered', 'replied', 'returned'];

/** Whether anybody but the desk has ever known of it: not of one that was planned and withdrawn before its turn. */
export const wasOffered = ({ code, facts, seq }: Pick<TaskState, 'code' | 'facts' | 'seq'>): boolean =>
  code !== 'planned' && !(code === 'cancelled' && facts.after !== null && seq === WITHDRAWN);

/** The state after an event. @throws when the event cannot follow: the history was broken */
export function applyTaskEvent(state: TaskState | null, event: TaskEvent): TaskState {
  const transition = taskTransitionOfEvent(event.type, state?.code ?? null);
  if (transition === undefined || event.seq !== (state?.seq ?? 0) + 1) throw broken(event.type, state);
  const before = state ?? newTask(event);
  const code = transition.to === 'same' ? before.code : transition.to;
  const moved = { ...before, code, seq: event.seq, updatedAt: event.at };
  const said = { ...moved, ...whatChanged(moved, event), heardAt: heardAfter(moved, event) };
  return timed(said, event);
}

function newTask(event: TaskEvent): TaskState {
  if (event.type !== 'planned' && event.type !== 'offered') throw broken(event.type, null);
  const { data: facts, at } = event;
  return {
    ...{ code: 'planned', facts, openedAt: at, updatedAt: at, seq: 0, returns: 0 },
    ...{ outcome: null, effortMinutes: null, inquiredAt: null },
    ...{ acceptedAt: null, doneAt: null, endedAt: null, heardAt: null },
    ...{ clock: null, dueAt: null, withinTerm: null, elapsedSeconds: null },
  };
}

function whatChanged(state: TaskState, event: TaskEvent): Partial<TaskState> {
  const { at } = event;
  if (event.type === 'offered') return { openedAt: at };
  if (event.type === 'accepted') return { acceptedAt: at };
  if (event.type === 'inquired') return { inquiredAt: state.inquiredAt ?? at };
  if (event.type === 'replied') return { inquiredAt: null };
  if (event.type === 'done')
    return { doneAt: at, outcome: event.data.outcome, effortMinutes: event.data.effortMinutes };
  if (event.type === 'returned') return { doneAt: null, outcome: null, returns: state.returns + 1 };
  if (isTermsAnew(event)) return { facts: { ...state.facts, ...event.data.terms } };
  return ENDS.includes(event.type) ? { endedAt: at, inquiredAt: null } : {};
}

function heardAfter({ code, heardAt }: TaskState, { type, at }: TaskEvent): string | null {
  if (!isWithSupplier(code)) return null;
  return HEARD.includes(type) ? at : heardAt;
}

/** The clock follows what happened, and what is known of the conclusion follows the clock. */
function timed(state: TaskState, event: TaskEvent): TaskState {
  // Nothing counts before the offer.
  if (event.type === 'planned') return state;
  const { facts, code } = state;
  const anew = isTermsAnew(event);
  const clock = clockAfter(facts, state.clock, { type: event.type, at: event.at, state: code, anew });
  const standing = taskStanding(facts, clock, new Date(event.at));
  const counted = { ...state, clock, dueAt: standing?.dueAt?.toISOString() ?? null };
  if (event.type === 'returned') return { ...counted, withinTerm: null, elapsedSeconds: null };
  if (event.type !== 'done' || standing === null) return counted;
  return { ...counted, withinTerm: !standing.breached, elapsedSeconds: Math.round(standing.elapsedSeconds) };
}

/** Whether the configuration moved, and nobody. */
const isTermsAnew = (event: TaskEvent): event is TaskEvent<'term-moved' | 'terms-updated'> =>
  event.type === 'term-moved' || event.type === 'terms-updated';

/** When the term would expire under other terms; null without one, or while a pause keeps it from being known. */
export function dueUnder({ clock, code }: TaskState, terms: TaskTerms, at: Date): string | null {
  const anew = { type: 'terms-updated', at: at.toISOString(), state: code, anew: true };
  const standing = taskStanding(terms, clockAfter(terms, clock, anew), at);
  return standing?.dueAt?.toISOString() ?? null;
}

const broken = (type: TaskEventType, state: TaskState | null): Error =>
  new Error(`the history of the task is broken: ${type} cannot follow ${state?.code ?? 'nothing'}`);
