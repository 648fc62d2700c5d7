import type { Localized } from '@sportello/kernel';

/** States a ticket can be in, with the names people read. */
export const TICKET_STATES = {
  registered: { it: 'Registrato', en: 'Registered' },
  'in-charge': { it: 'Preso in carico', en: 'Taken in charge' },
  'in-progress': { it: 'In lavorazione', en: 'Being worked' },
  'waiting-requester': { it: 'In attesa dell’utente', en: 'Waiting for the requester' },
  'waiting-third-party': { it: 'In attesa di terzi', en: 'Waiting for a third party' },
  resolved: { it: 'Chiuso tecnicamente', en: 'Technically closed' },
  closed: { it: 'Chiuso amministrativamente', en: 'Administratively closed' },
  archived: { it: 'Archiviato', en: 'Archived' },
} as const satisfies Record<string, Localized>;

export type TicketStateCode = keyof typeof TICKET_STATES;

/** Everything that may be asked of a ticket, as people call it. */
export const TICKET_COMMANDS = [
  'register',
  'route',
  'take-charge',
  'start-work',
  'request-information',
  'record-reply',
  'add-note',
  'escalate',
  'record-third-party-answer',
  'resolve',
  'close',
  'reopen',
  'archive',
] as const;

export type TicketCommandName = (typeof TICKET_COMMANDS)[number];

/** What can happen to a ticket; service-level clocks start, stop and resume on these names. */
export const TICKET_EVENTS = {
  registered: { it: 'Richiesta registrata', en: 'Request registered' },
  routed: { it: 'Assegnata al gruppo', en: 'Assigned to the team' },
  'taken-charge': { it: 'Presa in carico', en: 'Taken in charge' },
  'work-started': { it: 'Lavorazione avviata', en: 'Work started' },
  'information-requested': { it: 'Chieste informazioni all’utente', en: 'Information requested' },
  'reply-received': { it: 'Risposta dell’utente', en: 'Reply received' },
  'note-added': { it: 'Nota aggiunta', en: 'Note added' },
  escalated: { it: 'Affidata a terzi', en: 'Passed to a third party' },
  'third-party-answered': { it: 'Risposta di terzi', en: 'Third party answered' },
  resolved: { it: 'Chiusura tecnica', en: 'Technically closed' },
  closed: { it: 'Chiusura amministrativa', en: 'Administratively closed' },
  reopened: { it: 'Riaperta', en: 'Reopened' },
  archived: { it: 'Archiviata', en: 'Archived' },
} as const satisfies Record<string, Localized>;

export type TicketEventType = keyof typeof TICKET_EVENTS;

export interface Transition {
  readonly command: TicketCommandName;
  /** Empty: the ticket does not exist yet. */
  readonly from: readonly TicketStateCode[];
  readonly to: TicketStateCode | 'same';
  readonly event: TicketEventType;
}

const WORKED = ['in-charge', 'in-progress', 'waiting-requester', 'waiting-third-party'] as const;
const OPEN = ['registered', ...WORKED] as const;
const ENDED = ['resolved', 'closed', 'archived'] as const;

/** The whole life of a ticket. A pair of command and state, and a pair of event and state, each name one move. */
export const TRANSITIONS: readonly Transition[] = [
  { command: 'register', from: [], to: 'registered', event: 'registered' },
  { command: 'route', from: OPEN, to: 'same', event: 'routed' },
  { command: 'take-charge', from: ['registered'], to: 'in-charge', event: 'taken-charge' },
  // B4: a ticket passed to another group is taken over there; what it waits for does not change.
  { command: 'take-charge', from: WORKED, to: 'same', event: 'taken-charge' },
  { command: 'start-work', from: ['in-charge'], to: 'in-progress', event: 'work-started' },
  {
    command: 'request-information',
    from: ['in-charge', 'in-progress', 'waiting-requester'],
    to: 'waiting-requester',
    event: 'information-requested',
  },
  { command: 'record-reply', from: ['waiting-requester'], to: 'in-progress', event: 'reply-received' },
  {
    command: 'record-reply',
    from: ['registered', 'in-charge', 'in-progress', 'waiting-third-party'],
    to: 'same',
    event: 'reply-received',
  },
  // C14: the user reopens by simply answering.
  { command: 'record-reply', from: ENDED, to: 'in-charge', event: 'reopened' },
  { command: 'add-note', from: [...OPEN, ...ENDED], to: 'same', event: 'note-added' },
  { command: 'escalate', from: ['in-charge', 'in-progress'], to: 'waiting-third-party', event: 'escalated' },
  {
    command: 'record-third-party-answer',
    from: ['waiting-third-party'],
    to: 'in-progress',
    event: 'third-party-answered',
  },
  { command: 'resolve', from: WORKED, to: 'resolved', event: 'resolved' },
  { command: 'close', from: ['resolved'], to: 'closed', event: 'closed' },
  // Directly, for the reasons of DIRECT_CLOSURE only.
  { command: 'close', from: OPEN, to: 'closed', event: 'closed' },
  { command: 'reopen', from: ENDED, to: 'in-charge', event: 'reopened' },
  { command: 'archive', from: ['closed'], to: 'archived', event: 'archived' },
];

/** The move a command makes from a state, or `undefined` when it is not allowed there. */
export function transitionOf(command: TicketCommandName, state: TicketStateCode | null): Transition | undefined {
  return TRANSITIONS.find((t) => t.command === command && leaves(t, state));
}

/** The move an event recorded in a state stands for. */
export function transitionOfEvent(event: TicketEventType, state: TicketStateCode | null): Transition | undefined {
  return TRANSITIONS.find((t) => t.event === event && leaves(t, state));
}

/** Where a transition leads from a state. */
export function target(transition: Transition, state: TicketStateCode | null): TicketStateCode {
  if (transition.to !== 'same') return transition.to;
  if (state === null) throw new RangeError(`${transition.command} cannot keep the state of a ticket that has none`);
  return state;
}

/** Commands that are legal in a state. */
export function allowedFrom(state: TicketStateCode): readonly TicketCommandName[] {
  return [...new Set(TRANSITIONS.filter((t) => leaves(t, state)).map((t) => t.command))];
}

const leaves = (transition: Transition, state: TicketStateCode | null): boolean =>
  state === null ? transition.from.length === 0 : transition.from.includes(state);

/** The words by which a tenant's terms start, stop and pause. */
export const TICKET_VOCABULARY = { events: Object.keys(TICKET_EVENTS), states: Object.keys(TICKET_STATES) } as const;
