import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface AuthoriseOnCallInput extends OnTicket {
  readonly reason: string;
  /** Whether whoever acts is a supervisor; others must be named by the tenant. */
  readonly supervisor: boolean;
}

/** B2: somebody entitled authorises the on-call escalation, with a reason; then the specialist is paged. */
export class AuthoriseOnCallCommand extends TicketCommand<AuthoriseOnCallInput> {}
