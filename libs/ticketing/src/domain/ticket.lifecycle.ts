import type { TicketCommandName, TicketEventType, TicketStateCode } from './ticket.vocabulary.js';

export interface Transition {
  readonly command: TicketCommandName;
  /** Empty: the ticket does not exist yet. */
  readonly from: readonly TicketStateCode[];
  readonly to: TicketStateCode | 'same';
  readonly event: TicketEventType;
}

const WORKED = ['in-charge', 'in-progress', 'waiting-requester', 'waiting-third-party'] as const;
const OPEN = ['registered', ...WORKED] as const;
const UNARCHIVED = [...OPEN, 'resolved', 'closed'] as const;
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
  { command: 'ask-call-back', from: OPEN, to: 'same', event: 'call-back-asked' },
  { command: 'record-call', from: [...OPEN, 'resolved'], to: 'same', event: 'call-recorded' },
  { command: 'classify', from: OPEN, to: 'same', event: 'classified' },
  { command: 'set-severity', from: OPEN, to: 'same', event: 'severity-set' },
  { command: 'raise-urgency', from: OPEN, to: 'same', event: 'urgency-raised' },
  { command: 'lower-urgency', from: OPEN, to: 'same', event: 'urgency-lowered' },
  // B3: by hand after the first diagnosis; what it waits for does not change.
  { command: 'escalate', from: OPEN, to: 'same', event: 'escalated' },
  // C10: it stops no clock; the technician's own taking charge does.
  { command: 'assign', from: OPEN, to: 'same', event: 'assigned' },
  // C10: back to the team's queue; what it waits for does not change.
  { command: 'unassign', from: OPEN, to: 'same', event: 'unassigned' },
  { command: 'send-reminder', from: OPEN, to: 'same', event: 'reminder-sent' },
  // B2: asked for, decided, paged, acknowledged, beside whatever else goes on.
  { command: 'request-on-call', from: OPEN, to: 'same', event: 'on-call-requested' },
  { command: 'authorise-on-call', from: OPEN, to: 'same', event: 'on-call-authorised' },
  { command: 'refuse-on-call', from: OPEN, to: 'same', event: 'on-call-refused' },
  { command: 'page-on-call', from: OPEN, to: 'same', event: 'on-call-paged' },
  { command: 'give-up-paging', from: OPEN, to: 'same', event: 'on-call-unanswered' },
  { command: 'acknowledge-on-call', from: OPEN, to: 'same', event: 'on-call-acknowledged' },
  {
    command: 'ask-third-party',
    from: ['in-charge', 'in-progress'],
    to: 'waiting-third-party',
    event: 'third-party-asked',
  },
  {
    command: 'record-third-party-answer',
    from: ['waiting-third-party'],
    to: 'in-progress',
    event: 'third-party-answered',
  },
  { command: 'record-reminder', from: OPEN, to: 'same', event: 'reminder-received' },
  // B13: on purpose, with the reason; or by Sportello itself when a calendar changes.
  { command: 're-evaluate-terms', from: OPEN, to: 'same', event: 'terms-recomputed' },
  { command: 'recompute-terms', from: [...OPEN, 'resolved'], to: 'same', event: 'terms-recomputed' },
  // C3: until it is archived, because the account of a period comes after the work.
  { command: 'record-effort', from: UNARCHIVED, to: 'same', event: 'effort-recorded' },
  { command: 'correct-effort', from: UNARCHIVED, to: 'same', event: 'effort-corrected' },
  { command: 'agree-visit', from: OPEN, to: 'same', event: 'visit-agreed' },
  { command: 'record-visit', from: UNARCHIVED, to: 'same', event: 'visit-done' },
  { command: 'miss-visit', from: UNARCHIVED, to: 'same', event: 'visit-missed' },
  { command: 'record-remote-session', from: UNARCHIVED, to: 'same', event: 'remote-session-recorded' },
  { command: 'point-at-system', from: UNARCHIVED, to: 'same', event: 'system-pointed' },
  { command: 'unpoint-system', from: UNARCHIVED, to: 'same', event: 'system-unpointed' },
  { command: 'propose-maintenance', from: OPEN, to: 'same', event: 'maintenance-proposed' },
  { command: 'accept-maintenance', from: OPEN, to: 'same', event: 'maintenance-accepted' },
  { command: 'move-maintenance', from: OPEN, to: 'same', event: 'maintenance-moved' },
  { command: 'complete-maintenance', from: OPEN, to: 'same', event: 'maintenance-done' },
  // B14: technically closed only when the answer has been sent, not when it was written.
  { command: 'resolve', from: WORKED, to: 'same', event: 'answer-given' },
  { command: 'confirm-answer', from: WORKED, to: 'resolved', event: 'resolved' },
  { command: 'return-answer', from: WORKED, to: 'same', event: 'answer-returned' },
  { command: 'return-answer', from: ['resolved', 'closed'], to: 'in-progress', event: 'answer-returned' },
  { command: 'close', from: ['resolved'], to: 'closed', event: 'closed' },
  // Directly, for the reasons of DIRECT_CLOSURE only.
  { command: 'close', from: OPEN, to: 'closed', event: 'closed' },
  { command: 'reopen', from: ENDED, to: 'in-charge', event: 'reopened' },
  // C14: withdrawn before anybody had it, it has nobody to go back to: it waits in its queue as it did.
  { command: 'resume', from: ['closed', 'archived'], to: 'registered', event: 'resumed' },
  // D10
  { command: 'rate', from: ['resolved', 'closed'], to: 'same', event: 'rated' },
  // B15: yes closes it and no reopens it, by moves of their own.
  { command: 'check-closure', from: ['resolved'], to: 'same', event: 'closure-checked' },
  { command: 'involve-third-party', from: OPEN, to: 'same', event: 'third-party-involved' },
  { command: 'link', from: [...OPEN, ...ENDED], to: 'same', event: 'linked' },
  { command: 'unlink', from: [...OPEN, ...ENDED], to: 'same', event: 'unlinked' },
  { command: 'merge', from: OPEN, to: 'closed', event: 'closed' },
  // C13: from the technical closure only where there is no administrative one.
  { command: 'archive', from: ['resolved', 'closed'], to: 'archived', event: 'archived' },
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

/** What Sportello alone reports of a ticket: nobody is offered it. */
const REPORTED: readonly TicketCommandName[] = [
  'recompute-terms',
  'confirm-answer',
  'return-answer',
  'page-on-call',
  'give-up-paging',
  'involve-third-party',
  'resume',
];

/** Commands that are legal in a state, for people and other programs. */
export function allowedFrom(state: TicketStateCode): readonly TicketCommandName[] {
  const commands = new Set(TRANSITIONS.filter((t) => leaves(t, state)).map((t) => t.command));
  return [...commands].filter((command) => !REPORTED.includes(command));
}

const leaves = (transition: Transition, state: TicketStateCode | null): boolean =>
  state === null ? transition.from.length === 0 : transition.from.includes(state);
