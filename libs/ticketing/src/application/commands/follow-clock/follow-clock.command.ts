import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface FollowClockInput extends OnTicket {
  readonly clock: string;
  readonly run: number;
  /** `warning-80`, `due`. */
  readonly step: string;
}

/** What the policy wants when a clock reaches a step: more urgent, or to the next level. */
export class FollowClockCommand extends TicketCommand<FollowClockInput> {}
