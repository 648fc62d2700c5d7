import type { ClosureReason } from './closure-reason.js';
import type { Technician, TicketEvent, TicketEventData, TicketFacts } from './ticket.events.js';
import { notAfter } from './ticket.errors.js';
import { target, transitionOfEvent } from './ticket.lifecycle.js';
import { INTERVENTION_CHANGES } from './intervention.changes.js';
import { ESCALATION_CHANGES } from './escalation.changes.js';
import { NO_PROGRESS, type TicketProgress } from './ticket.progress.js';
import type { TicketEventType, TicketStateCode } from './ticket.vocabulary.js';

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
  readonly progress: TicketProgress;
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
    progress: data.scope === undefined ? NO_PROGRESS : { ...NO_PROGRESS, scope: data.scope },
    openedAt: data.receivedAt,
    updatedAt: at,
    takenChargeAt: null,
    resolvedAt: null,
    closedAt: null,
    seq,
  };
}

export type Change<T extends TicketEventType> = (
  state: TicketState,
  event: TicketEvent<T>,
) => Partial<Omit<TicketState, 'progress'>> & { readonly progress?: Partial<TicketProgress> };
export type Changes = { [T in TicketEventType]?: Change<T> };

const FIRST_LEVEL = 'L1';

/** What an end leaves behind when it turns out to be none. */
const OPEN_AGAIN = {
  closureReason: null,
  resolvedAt: null,
  closedAt: null,
  progress: { answer: null, closureCheck: NO_PROGRESS.closureCheck, onCall: null, given: null },
};

const CHANGES: Changes = {
  ...ESCALATION_CHANGES,
  ...INTERVENTION_CHANGES,
  // B4: passing to another group frees the ticket, so that somebody there takes it.
  routed: (state, { data: { team, level }, actor }) => ({
    team,
    level,
    // Whoever took it before the rules had found its team keeps it: they have somebody on the phone.
    ...(state.team === team || (state.team === null && actor.type === 'system')
      ? {}
      : { assignee: null, progress: { given: null } }),
  }),
  'taken-charge': (state, { data: { technician }, at }) => ({
    assignee: technician,
    lastTechnician: technician,
    takenChargeAt: state.takenChargeAt ?? at,
    progress: { given: null, ...(state.level === null || state.level === FIRST_LEVEL ? {} : { beyondDesk: true }) },
  }),
  classified: (state, { data: { kind, area, topic, subtopic, scope } }) => ({
    facts: { ...state.facts, kind, area, topic, subtopic },
    ...(scope === undefined ? {} : { progress: { scope } }),
  }),
  'severity-set': (state, { data: { severity } }) => ({ facts: { ...state.facts, severity } }),
  'urgency-raised': (_, { data: { reason }, actor, at }) => ({ progress: { urgent: { reason, by: actor.name, at } } }),
  'urgency-lowered': () => ({ progress: { urgent: null } }),
  escalated: (_, { data: { team, level, screening } }) => ({
    team,
    level,
    assignee: null,
    progress: { beyondDesk: true, given: null, ...(screening === null ? {} : { screening }) },
  }),
  'third-party-asked': () => ({ progress: { beyondDesk: true } }),
  'reminder-received': (_, { data: { count } }) => ({ progress: { reminders: count } }),
  'call-back-asked': (_, { data: { promisedBy }, at }) => ({
    progress: { callBack: { promisedBy, since: at, attempts: 0, lastOutcome: null } },
  }),
  // C8: nobody answering keeps the promise open, and is a try.
  'call-recorded': ({ progress: { callBack } }, { data: { outcome } }) => ({
    progress: {
      callBack:
        outcome === 'spoken' || callBack === null
          ? null
          : { ...callBack, attempts: callBack.attempts + 1, lastOutcome: outcome },
    },
  }),
  'answer-given': (_, { data, at }) => ({ progress: { answer: { ...data, state: 'queued', at } } }),
  'answer-returned': ({ progress: { answer }, lastTechnician, assignee }, { at }) => ({
    assignee: assignee ?? lastTechnician,
    closureReason: null,
    resolvedAt: null,
    closedAt: null,
    progress: {
      answer: answer === null ? null : { ...answer, state: 'returned', at },
      closureCheck: NO_PROGRESS.closureCheck,
    },
  }),
  resolved: (_, { data: { reason, messageId, technician, told }, at }) => ({
    closureReason: reason,
    lastTechnician: technician,
    resolvedAt: at,
    progress: { answer: { reason, messageId, technician, state: told === 'call' ? 'told' : 'sent', at } },
  }),
  'closure-checked': ({ progress: { closureCheck, rating: known } }, { data: { outcome, rating } }) => ({
    progress: {
      closureCheck: {
        attempts: closureCheck.attempts + 1,
        unanswered: closureCheck.unanswered + (outcome === 'no-answer' ? 1 : 0),
      },
      rating: rating ?? known,
    },
  }),
  rated: (_, { data, at }) => ({ progress: { evaluation: { ...data, at } } }),
  'third-party-involved': () => ({ progress: { beyondDesk: true } }),
  linked: (_, { data }) => relating(data),
  closed: (state, { data: { reason, technician }, at }) => ({
    closureReason: reason,
    lastTechnician: technician ?? state.lastTechnician,
    closedAt: at,
  }),
  reopened: (_, { data: { technician } }) => ({ assignee: technician, lastTechnician: technician, ...OPEN_AGAIN }),
  resumed: () => ({ assignee: null, ...OPEN_AGAIN }),
};

function relating({ relation, direction, other }: TicketEventData['linked']): ReturnType<Change<'linked'>> {
  if (relation === 'merged-into' && direction === 'to') return { progress: { mergedInto: other } };
  const followed = relation === 'merged-into' || relation === 'duplicate-of';
  return followed && direction === 'from' ? { progress: { watched: true } } : {};
}

function change<T extends TicketEventType>(state: TicketState, event: TicketEvent<T>): Partial<TicketState> {
  const changes = CHANGES[event.type];
  if (changes === undefined) return {};
  const { progress, ...rest } = changes(state, event);
  return progress === undefined ? rest : { ...rest, progress: { ...state.progress, ...progress } };
}
