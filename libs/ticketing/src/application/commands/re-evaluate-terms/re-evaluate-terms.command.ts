import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ReEvaluateTermsInput extends OnTicket {
  readonly reason: string;
}

/** B13: today's policy instead of the one the ticket was opened under, on purpose. */
export class ReEvaluateTermsCommand extends TicketCommand<ReEvaluateTermsInput> {}
