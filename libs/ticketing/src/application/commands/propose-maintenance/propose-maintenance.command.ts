import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ProposeMaintenanceInput extends OnTicket {
  /** Id in the register. */
  readonly system: string;
  readonly plan: string;
  /** Civil days, YYYY-MM-DD. */
  readonly due: string;
  readonly date: string;
}

/** B11: the ticket is a round of the preventive plan. */
export class ProposeMaintenanceCommand extends TicketCommand<ProposeMaintenanceInput> {}
