import type { CheckOutcome, CheckWay } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface CheckClosureInput extends OnTicket {
  readonly outcome: CheckOutcome;
  readonly how: CheckWay;
  /** What the requester said of the intervention, kept among the desk's own notes. */
  readonly remarks?: MessageInput;
  /** 1 to 5. */
  readonly rating?: number;
}

/** B15: asking the requester whether it works, after the technical closure; each attempt and its outcome are kept. */
export class CheckClosureCommand extends TicketCommand<CheckClosureInput> {}
