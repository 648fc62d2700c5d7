import type { Actor } from '@sportello/kernel';
import { messageNeeded, personNeeded } from './ticket.errors.js';
import type { Technician } from './ticket.events.js';
import type { TicketCommandName } from './ticket.vocabulary.js';

/** Who acts, when it must be one of the staff. @throws DomainError `TICKET.PERSON_NEEDED` */
export function person(command: TicketCommandName, by: Actor): Technician {
  if (by.type !== 'staff') throw personNeeded(command);
  return { id: by.id, name: by.name };
}

/** @throws DomainError `TICKET.MESSAGE_NEEDED` */
export function needsText(text: string): void {
  if (text.trim() === '') throw messageNeeded();
}
