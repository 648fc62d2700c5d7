import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface SetSeverityInput extends OnTicket {
  /** One of the tenant’s severities, 1 to 3. */
  readonly severity: number;
  readonly reason: string;
}

/** B13: a person judges again how bad it is; terms and priority follow. */
export class SetSeverityCommand extends TicketCommand<SetSeverityInput> {}
