import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface RefuseOnCallInput extends OnTicket {
  readonly reason: string;
  /** Whether whoever acts is a supervisor; others must be named by the tenant. */
  readonly supervisor: boolean;
}

/** B2: somebody entitled refuses the on-call escalation, with a reason. */
export class RefuseOnCallCommand extends TicketCommand<RefuseOnCallInput> {}
