import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { QueueCount } from '../../ports/queue-reader.port.js';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { QueueScope } from '../queue.js';

/** How long each queue is. */
export class CountQueuesQuery extends Query<readonly QueueCount[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: { readonly scope: QueueScope; readonly sight: Sight },
  ) {
    super();
  }
}
