import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { RequesterTicketView } from './requester-ticket.view.js';

export interface GetTicketForRequesterInput {
  /** Id: whoever asks has proved that the ticket is theirs. */
  readonly ticketId: string;
}

/** A ticket as the person who asked sees it: no internal note, no name of a rule. */
export class GetTicketForRequesterQuery extends Query<RequesterTicketView> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: GetTicketForRequesterInput,
  ) {
    super();
  }
}
