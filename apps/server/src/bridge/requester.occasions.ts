import type { Localized } from '@sportello/kernel';
import type { NotificationEvent } from '@sportello/plugin-sdk';
import { TICKET_STATES, type TicketEventType, type TicketView } from '@sportello/ticketing';

/** On what occasion the requester is told of an event (B6). */
export const OCCASIONS: Partial<Record<TicketEventType, NotificationEvent>> = {
  registered: 'registered',
  'taken-charge': 'taken-charge',
  'work-started': 'work-started',
  'information-requested': 'information-requested',
  'reply-received': 'reply-received',
  'third-party-asked': 'third-party-asked',
  'third-party-answered': 'third-party-answered',
  'note-added': 'note',
  // B14: told with the answer; the ticket is technically closed once this has been accepted.
  'answer-given': 'resolved',
  closed: 'closed',
  reopened: 'reopened',
  // C14: withdrawn before anybody had it.
  resumed: 'reopened',
  // C10: to one technician, whose name is told.
  assigned: 'assigned',
  // C12: to a higher level, by the desk or by the rules.
  escalated: 'escalated',
  routed: 'escalated',
  // C4: what was asked again is joined to the request it is about.
  'reminder-received': 'reminder-received',
};

/** The state an event leads to from wherever it happens: later events may have moved the ticket on when it is told. */
const LEADS_TO: Partial<Record<TicketEventType, keyof typeof TICKET_STATES>> = {
  registered: 'registered',
  'work-started': 'in-progress',
  'information-requested': 'waiting-requester',
  'third-party-asked': 'waiting-third-party',
  'third-party-answered': 'in-progress',
  'answer-given': 'resolved',
  closed: 'closed',
  reopened: 'in-charge',
  resumed: 'registered',
};

export const stateTold = (event: TicketEventType, ticket: Pick<TicketView, 'state'>): Localized =>
  TICKET_STATES[LEADS_TO[event] ?? ticket.state];

type Words = NonNullable<{ readonly subject: Localized; readonly text: Localized }>;

/** For notifiers made before an occasion was: what to say on it. */
const LATER_OCCASIONS: Partial<Record<NotificationEvent, (number: string) => Words>> = {
  'work-started': (number) => ({
    subject: { it: `Richiesta ${number} in lavorazione`, en: `Request ${number} being worked` },
    text: { it: `Il lavoro sulla richiesta ${number} è iniziato.`, en: `Work on request ${number} has begun.` },
  }),
  'third-party-asked': (number) => ({
    subject: { it: `Richiesta ${number} in attesa`, en: `Request ${number} waiting` },
    text: {
      it: `Per la richiesta ${number} si attende un’altra struttura.`,
      en: `Request ${number} waits for another office.`,
    },
  }),
  'third-party-answered': (number) => ({
    subject: { it: `Richiesta ${number}: il lavoro riprende`, en: `Request ${number}: work goes on` },
    text: { it: `Il lavoro sulla richiesta ${number} riprende.`, en: `Work on request ${number} goes on.` },
  }),
  assigned: (number) => ({
    subject: { it: `Richiesta ${number} affidata`, en: `Request ${number} assigned` },
    text: { it: `La richiesta ${number} è affidata a un tecnico.`, en: `Request ${number} is with a technician.` },
  }),
  escalated: (number) => ({
    subject: { it: `Richiesta ${number} passata agli specialisti`, en: `Request ${number} passed to specialists` },
    text: {
      it: `La richiesta ${number} è passata al livello superiore.`,
      en: `Request ${number} has been passed to the next level.`,
    },
  }),
  'reminder-received': (number) => ({
    subject: { it: `Richiesta ${number}: sollecito ricevuto`, en: `Request ${number}: reminder received` },
    text: {
      it: `Il sollecito è stato unito alla richiesta ${number}.`,
      en: `The reminder has been joined to request ${number}.`,
    },
  }),
};

export const laterWording = (occasion: NotificationEvent, number: string): Words | null =>
  LATER_OCCASIONS[occasion]?.(number) ?? null;
