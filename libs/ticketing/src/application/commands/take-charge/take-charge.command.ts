import { TicketCommand, type OnTicket } from '../../ticket.command.js';

export interface TakeChargeInput extends OnTicket {
  /** Id of the colleague it is knowingly taken from. */
  readonly over?: string;
}

/** A person of the desk takes the ticket; their name is what the requester is told (C10). */
export class TakeChargeCommand extends TicketCommand<TakeChargeInput> {}
