import type { Screening } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface EscalateTicketInput extends OnTicket {
  /** One of the tenant's teams, of another level. */
  readonly team: string;
  readonly reason: string;
  /** C15: what was found out so far. */
  readonly screening?: Screening;
}

/** B3: to the next level, by hand after the first diagnosis. */
export class EscalateTicketCommand extends TicketCommand<EscalateTicketInput> {}
