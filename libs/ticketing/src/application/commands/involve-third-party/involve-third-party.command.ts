import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface InvolveThirdPartyInput extends OnTicket {
  /** The supplier or structure. */
  readonly to: string;
}

/** B10, B15: somebody outside has a task for this ticket, which does not wait for it. */
export class InvolveThirdPartyCommand extends TicketCommand<InvolveThirdPartyInput> {}
