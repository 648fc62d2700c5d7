import type { EvaluationAspect } from '../../../domain/index.js';
import type { MessageInput } from '../../message.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RateTicketInput extends OnTicket {
  /** On the scale the administration asks by. */
  readonly score: number;
  readonly aspect?: EvaluationAspect;
  readonly words?: MessageInput;
}

/** D10: the quick evaluation of the service just received, by whoever asked for it. */
export class RateTicketCommand extends TicketCommand<RateTicketInput> {}
