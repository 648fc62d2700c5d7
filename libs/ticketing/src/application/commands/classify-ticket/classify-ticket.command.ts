import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface ClassifyTicketInput extends OnTicket {
  /** Absent: the kind that goes with the triplet, or the one it has. */
  readonly kind?: string;
  readonly area?: string;
  readonly topic?: string;
  readonly subtopic?: string;
  /** Why, when a former choice is corrected. */
  readonly reason?: string;
  /** B18: whoever carries this out may start maintenance. */
  readonly entitled?: boolean;
}

/** B7: the triplet of a ticket, chosen or corrected. */
export class ClassifyTicketCommand extends TicketCommand<ClassifyTicketInput> {}
