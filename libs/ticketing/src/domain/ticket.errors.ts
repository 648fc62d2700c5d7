import { DomainError } from '@sportello/kernel';
import { DIRECT_CLOSURE, RESOLUTION_REASONS } from './closure-reason.js';
import type { Screening, Technician } from './ticket.events.js';
import { allowedFrom } from './ticket.lifecycle.js';
import { TICKET_STATES, type TicketCommandName, type TicketStateCode } from './ticket.vocabulary.js';

export const illegalTransition = (command: TicketCommandName, state: TicketStateCode): DomainError => {
  const allowed = allowedFrom(state);
  const name = TICKET_STATES[state];
  return new DomainError(
    'TICKET.ILLEGAL_TRANSITION',
    'conflict',
    {
      it: `Operazione non ammessa (${command}): la richiesta è «${name.it}». Ammesse: ${allowed.join(', ')}.`,
      en: `Not allowed (${command}): the ticket is “${name.en}”. Allowed: ${allowed.join(', ')}.`,
    },
    { details: { command, state, allowed } },
  );
};

export const alreadyTaken = (by: Technician): DomainError =>
  new DomainError(
    'TICKET.ALREADY_TAKEN',
    'conflict',
    { it: `La richiesta è già in carico a ${by.name}.`, en: `${by.name} already has this ticket.` },
    { details: { technician: by } },
  );

/** C15: no question asked twice, unless on purpose. */
export const alreadyAsked = (asked: Screening['asked']): DomainError =>
  new DomainError(
    'TICKET.ALREADY_ASKED',
    'conflict',
    {
      it: `Chi ha chiesto ha già risposto: ${asked.map(({ question }) => `«${question}»`).join(', ')}. Per chiederlo comunque: «again».`,
      en: `The requester has answered already: ${asked.map(({ question }) => `“${question}”`).join(', ')}. To ask all the same: “again”.`,
    },
    { details: { asked: asked.map(({ question, answer }) => ({ question, answer })) } },
  );

export const personNeeded = (command: TicketCommandName): DomainError =>
  new DomainError(
    'TICKET.PERSON_NEEDED',
    'forbidden',
    {
      it: `Solo una persona dello sportello può farlo (${command}).`,
      en: `Only a person of the desk can do this (${command}).`,
    },
    { details: { command } },
  );

export const messageNeeded = (): DomainError =>
  new DomainError(
    'TICKET.MESSAGE_NEEDED',
    'invalid',
    { it: 'Serve un messaggio per l’utente.', en: 'A message to the requester is needed.' },
    {
      fields: [
        {
          field: 'text',
          code: 'required',
          message: { it: 'Scrivere il messaggio per l’utente.', en: 'Write the message to the requester.' },
        },
      ],
    },
  );

export const wrongReason = (command: 'resolve' | 'close', reason: string | null): DomainError => {
  const allowed = command === 'resolve' ? RESOLUTION_REASONS : DIRECT_CLOSURE;
  return new DomainError(
    'TICKET.CLOSURE_REASON',
    'invalid',
    {
      it: `Motivo di chiusura non ammesso qui (${reason ?? 'nessuno'}).`,
      en: `This closure reason is not allowed here (${reason ?? 'none'}).`,
    },
    {
      fields: [
        {
          field: 'reason',
          code: 'not-allowed',
          message: { it: `Ammessi: ${allowed.join(', ')}.`, en: `Allowed: ${allowed.join(', ')}.` },
        },
      ],
      details: { allowed },
    },
  );
};

export const notAfter = (type: string, state: TicketStateCode | null): Error =>
  new Error(`the history of the ticket is broken: ${type} cannot follow ${state ?? 'nothing'}`);

export const callBackInThePast = (): DomainError =>
  new DomainError(
    'TICKET.CALL_BACK_IN_THE_PAST',
    'invalid',
    { it: 'La richiamata va promessa per un momento futuro.', en: 'A call-back is promised for a time to come.' },
    {
      fields: [
        {
          field: 'promisedBy',
          code: 'past',
          message: { it: 'Indicare un momento futuro.', en: 'Give a time to come.' },
        },
      ],
    },
  );

export const reasonNeeded = (): DomainError =>
  new DomainError(
    'TICKET.REASON_NEEDED',
    'invalid',
    { it: 'Serve il motivo.', en: 'A reason is needed.' },
    {
      fields: [{ field: 'reason', code: 'required', message: { it: 'Scrivere il motivo.', en: 'Write the reason.' } }],
    },
  );

export const nothingChanges = (command: TicketCommandName): DomainError =>
  new DomainError(
    'TICKET.NOTHING_CHANGES',
    'conflict',
    { it: `È già così: nulla da cambiare (${command}).`, en: `It is so already: nothing to change (${command}).` },
    { details: { command } },
  );

export const alreadyThere = (team: string): DomainError =>
  new DomainError(
    'TICKET.ALREADY_THERE',
    'conflict',
    { it: `La richiesta è già del gruppo ${team}.`, en: `The ticket is with team ${team} already.` },
    {
      fields: [
        {
          field: 'team',
          code: 'same',
          message: { it: 'Scegliere un altro gruppo.', en: 'Choose another team.' },
        },
      ],
    },
  );

export const answerOnItsWay = (): DomainError =>
  new DomainError('TICKET.ANSWER_ON_ITS_WAY', 'conflict', {
    it: 'La risposta finale è già in spedizione: la richiesta si chiude appena è accettata.',
    en: 'The final answer is on its way: the ticket closes as soon as it is accepted.',
  });

export const noSuchAnswer = (): DomainError =>
  new DomainError('TICKET.NO_SUCH_ANSWER', 'conflict', {
    it: 'La richiesta non aspetta la consegna di questa risposta.',
    en: 'The ticket does not wait for this answer to be delivered.',
  });
