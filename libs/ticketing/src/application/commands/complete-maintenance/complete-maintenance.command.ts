import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface CompleteMaintenanceInput extends OnTicket {
  /** Civil day of the work, YYYY-MM-DD. */
  readonly date: string;
  /** What was checked, installed and found. */
  readonly text: string;
}

/** B11: the round was carried out. */
export class CompleteMaintenanceCommand extends TicketCommand<CompleteMaintenanceInput> {}
