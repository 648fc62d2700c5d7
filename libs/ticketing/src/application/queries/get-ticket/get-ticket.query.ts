import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { TicketView } from '../ticket.view.js';

export interface GetTicketInput {
  /** Id or number. */
  readonly ticket: string;
  readonly sight: Sight;
}

/** A ticket as the desk sees it. */
export class GetTicketQuery extends Query<TicketView> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: GetTicketInput,
  ) {
    super();
  }
}
