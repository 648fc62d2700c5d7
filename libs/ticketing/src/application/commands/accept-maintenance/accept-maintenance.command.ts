import type { MaintenanceParty } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AcceptMaintenanceInput extends OnTicket {
  readonly party: MaintenanceParty;
  /** The day accepted, YYYY-MM-DD. */
  readonly date: string;
  /** Name of who accepted. */
  readonly acceptedBy: string;
}

/** B11: the IT office, or the users, accept the proposed day. */
export class AcceptMaintenanceCommand extends TicketCommand<AcceptMaintenanceInput> {}
