import type { Technician } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AgreeVisitInput extends OnTicket {
  /** RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly technician: Technician;
  /** Name of whom it was agreed with. */
  readonly agreedWith: string;
  readonly note?: string;
}

/** B11: a visit on site, agreed with whoever is there. */
export class AgreeVisitCommand extends TicketCommand<AgreeVisitInput> {}
