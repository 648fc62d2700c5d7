import { DomainError } from '@sportello/kernel';
import { DIRECT_CLOSURE, RESOLUTION_REASONS } from './closure-reason.js';
import type { Technician } from './ticket.events.js';
import { allowedFrom, TICKET_STATES, type TicketCommandName, type TicketStateCode } from './ticket.lifecycle.js';

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
