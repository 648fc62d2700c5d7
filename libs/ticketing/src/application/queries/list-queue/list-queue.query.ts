import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { QueuedTicket } from '../../ports/queue-reader.port.js';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { Page, PageRequest } from '../page.js';
import type { QueueName, QueueScope } from '../queue.js';

export interface ListQueueInput {
  readonly queue: QueueName;
  readonly scope: QueueScope;
  readonly page?: PageRequest;
  readonly sight: Sight;
}

/** A queue, a page at a time, in the order in which it is to be worked. */
export class ListQueueQuery extends Query<Page<QueuedTicket>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListQueueInput,
  ) {
    super();
  }
}
