import type { Technician } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordEffortInput extends OnTicket {
  readonly minutes: number;
  /** Civil day, YYYY-MM-DD. */
  readonly date: string;
  readonly activity: string;
  /** Who did the work. */
  readonly technician: Technician;
  readonly note?: string;
}

/** C3: what one intervention took, for the account of the period. */
export class RecordEffortCommand extends TicketCommand<RecordEffortInput> {}
