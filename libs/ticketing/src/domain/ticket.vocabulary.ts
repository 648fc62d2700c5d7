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
  'ask-call-back',
  'record-call',
  'classify',
  'set-severity',
  'raise-urgency',
  'lower-urgency',
  'escalate',
  'assign',
  'send-reminder',
  'request-on-call',
  'authorise-on-call',
  'refuse-on-call',
  'page-on-call',
  'give-up-paging',
  'acknowledge-on-call',
  'ask-third-party',
  'record-third-party-answer',
  'record-reminder',
  're-evaluate-terms',
  'recompute-terms',
  'resolve',
  'confirm-answer',
  'return-answer',
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
  'call-back-asked': { it: 'Promessa una richiamata', en: 'Call-back promised' },
  'call-recorded': { it: 'Telefonata registrata', en: 'Call recorded' },
  'note-added': { it: 'Nota aggiunta', en: 'Note added' },
  classified: { it: 'Classificata', en: 'Classified' },
  'severity-set': { it: 'Gravità cambiata', en: 'Severity changed' },
  'urgency-raised': { it: 'Dichiarata urgente', en: 'Raised to urgent' },
  'urgency-lowered': { it: 'Non più urgente', en: 'No longer urgent' },
  escalated: { it: 'Passata al livello successivo', en: 'Escalated to the next level' },
  assigned: { it: 'Affidata al tecnico', en: 'Given to the technician' },
  'third-party-asked': { it: 'Affidata a terzi', en: 'Passed to a third party' },
  'third-party-answered': { it: 'Risposta di terzi', en: 'Third party answered' },
  'terms-recomputed': { it: 'Termini ricalcolati', en: 'Terms worked out anew' },
  'reminder-received': { it: 'Sollecito ricevuto', en: 'Reminder received' },
  'reminder-sent': { it: 'Sollecito inviato', en: 'Reminder sent' },
  'on-call-requested': { it: 'Chiesto il reperibile', en: 'On-call specialist asked for' },
  'on-call-authorised': { it: 'Reperibile autorizzato', en: 'On-call specialist authorised' },
  'on-call-refused': { it: 'Reperibile non autorizzato', en: 'On-call specialist refused' },
  'on-call-paged': { it: 'Reperibile chiamato', en: 'On-call specialist paged' },
  'on-call-acknowledged': { it: 'Il reperibile ha risposto', en: 'On-call specialist acknowledged' },
  'on-call-unanswered': { it: 'Nessun reperibile ha risposto', en: 'No on-call specialist answered' },
  'answer-given': { it: 'Risposta finale scritta', en: 'Final answer written' },
  'answer-returned': { it: 'Risposta finale non consegnata', en: 'Final answer not delivered' },
  resolved: { it: 'Chiusura tecnica', en: 'Technically closed' },
  closed: { it: 'Chiusura amministrativa', en: 'Administratively closed' },
  reopened: { it: 'Riaperta', en: 'Reopened' },
  archived: { it: 'Archiviata', en: 'Archived' },
} as const satisfies Record<string, Localized>;

export type TicketEventType = keyof typeof TICKET_EVENTS;

/** The words by which a tenant's terms start, stop and pause. */
export const TICKET_VOCABULARY = { events: Object.keys(TICKET_EVENTS), states: Object.keys(TICKET_STATES) } as const;
