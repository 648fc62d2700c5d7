import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface FollowClockInput extends OnTicket {
  readonly clock: string;
  readonly run: number;
  /** `warning-80`, `due`. */
  readonly step: string;
  /** Suppliers that have work of the ticket in hand: a sollecito goes to them rather than to whoever gave it to them. */
  readonly suppliers: readonly string[];
}

/** What the policy wants when a clock reaches a step: more urgent, a sollecito, or to the next level. */
export class FollowClockCommand extends TicketCommand<FollowClockInput> {}
