import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AskThirdPartyInput extends OnTicket {
  /** Who is waited for. */
  readonly to: string;
}

/** B10: the ticket stays with its team and waits for a third party. */
export class AskThirdPartyCommand extends TicketCommand<AskThirdPartyInput> {}
