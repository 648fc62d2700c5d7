import type { ClosureReason } from './closure-reason.js';
import type { Technician, TicketEvent, TicketEventData, TicketFacts } from './ticket.events.js';
import { notAfter } from './ticket.errors.js';
import { target, transitionOfEvent, type TicketEventType, type TicketStateCode } from './ticket.lifecycle.js';

/** What a ticket is now: all that its rules need, and nothing that only pages show. */
export interface TicketState {
  readonly code: TicketStateCode;
  readonly facts: TicketFacts;
  readonly contactId: string;
  readonly team: string | null;
  readonly level: string | null;
  /** Who has it now. */
  readonly assignee: Technician | null;
  /** Who had it last, and closed it: a reopened ticket goes back to them (C14). */
  readonly lastTechnician: Technician | null;
  readonly closureReason: ClosureReason | null;
  /** RFC 3339. */
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly takenChargeAt: string | null;
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  /** Number of events so far. */
  readonly seq: number;
}

/** The state after an event. @throws when the event cannot follow: the history was broken. */
export function apply(state: TicketState | null, event: TicketEvent): TicketState {
  const transition = transitionOfEvent(event.type, state?.code ?? null);
  if (transition === undefined || event.seq !== (state?.seq ?? 0) + 1) throw notAfter(event.type, state?.code ?? null);
  if (event.type === 'registered') return opened(event);
  if (state === null) throw notAfter(event.type, null);
  const moved = { ...state, code: target(transition, state.code), seq: event.seq, updatedAt: event.at };
  return { ...moved, ...change(moved, event) };
}

/** Folds a whole history. @throws when it is empty or broken */
export function fold(events: readonly TicketEvent[]): TicketState {
  const state = events.reduce<TicketState | null>(apply, null);
  if (state === null) throw new Error('a ticket without events does not exist');
  return state;
}

function opened({ data, at, seq }: TicketEvent<'registered'>): TicketState {
  const { number, kind, channel, channelInstance, language, area, topic, subtopic, severity } = data;
  return {
    code: 'registered',
    facts: { number, kind, channel, channelInstance, language, area, topic, subtopic, severity },
    contactId: data.contactId,
    team: null,
    level: null,
    assignee: null,
    lastTechnician: null,
    closureReason: null,
    openedAt: data.receivedAt,
    updatedAt: at,
    takenChargeAt: null,
    resolvedAt: null,
    closedAt: null,
    seq,
  };
}

type Changes = {
  [T in TicketEventType]?: (state: TicketState, data: TicketEventData[T], at: string) => Partial<TicketState>;
};

const CHANGES: Changes = {
  // B4: passing to another group frees the ticket, so that somebody there takes it.
  routed: (state, { team, level }) => ({ team, level, ...(state.team === team ? {} : { assignee: null }) }),
  'taken-charge': (state, { technician }, at) => ({
    assignee: technician,
    lastTechnician: technician,
    takenChargeAt: state.takenChargeAt ?? at,
  }),
  resolved: (_, { reason, technician }, at) => ({ closureReason: reason, lastTechnician: technician, resolvedAt: at }),
  closed: (state, { reason, technician }, at) => ({
    closureReason: reason,
    lastTechnician: technician ?? state.lastTechnician,
    closedAt: at,
  }),
  reopened: (_, { technician }) => ({
    assignee: technician,
    lastTechnician: technician,
    closureReason: null,
    resolvedAt: null,
    closedAt: null,
  }),
};

function change<T extends TicketEventType>(state: TicketState, event: TicketEvent<T>): Partial<TicketState> {
  const changes = CHANGES[event.type];
  return changes === undefined ? {} : changes(state, event.data, event.at);
}
