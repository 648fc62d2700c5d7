import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { EventView } from '../event.view.js';

export interface ListedEvents {
  readonly items: readonly EventView[];
  /** `after` of the next page, null on the last. */
  readonly next: number | null;
}

export interface ListTicketEventsInput {
  /** Id or number. */
  readonly ticket: string;
  /** Sequence number after which to go on. */
  readonly after?: number;
  /** 1 to 100, default 25. */
  readonly limit?: number;
  readonly sight: Sight;
}

/** The work log of a ticket, oldest first (B9). */
export class ListTicketEventsQuery extends Query<ListedEvents> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListTicketEventsInput,
  ) {
    super();
  }
}
