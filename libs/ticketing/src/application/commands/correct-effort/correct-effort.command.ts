import type { Technician } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface CorrectEffortInput extends OnTicket {
  /** Number of the entry on the ticket, from 1. */
  readonly entry: number;
  readonly minutes: number;
  /** Civil day, YYYY-MM-DD. */
  readonly date: string;
  readonly activity: string;
  /** Who did the work. */
  readonly technician: Technician;
  readonly reason: string;
}

/** C3: corrects an entry, with the reason; zero minutes take it out of the account. */
export class CorrectEffortCommand extends TicketCommand<CorrectEffortInput> {}
