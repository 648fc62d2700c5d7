import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface MoveMaintenanceInput extends OnTicket {
  /** Civil day, YYYY-MM-DD. */
  readonly date: string;
  readonly reason: string;
}

/** B11: to another day, which is then to be accepted again. */
export class MoveMaintenanceCommand extends TicketCommand<MoveMaintenanceInput> {}
