import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RecordThirdPartyAnswerInput extends OnTicket {
  /** Who answered. */
  readonly from: string;
}

/** B10: the third party is waited for no longer; work goes on. */
export class RecordThirdPartyAnswerCommand extends TicketCommand<RecordThirdPartyAnswerInput> {}
