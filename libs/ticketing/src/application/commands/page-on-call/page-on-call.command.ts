import type { Technician } from '../../../domain/index.js';
import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface PageOnCallInput extends OnTicket {
  readonly next: {
    readonly person: Technician;
    /** RFC 3339. */
    readonly answerBy: string;
  } | null;
}

/** B2: calls out the next specialist on call, or records that nobody is left. */
export class PageOnCallCommand extends TicketCommand<PageOnCallInput> {}
