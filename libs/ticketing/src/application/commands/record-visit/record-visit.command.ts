import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordVisitInput extends OnTicket {
  /** Number of the visit on the ticket, from 1. */
  readonly visit: number;
  readonly outcome: 'done' | 'missed';
  readonly text: string;
}

/** B11: what came of a visit. */
export class RecordVisitCommand extends TicketCommand<RecordVisitInput> {}
