import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { QueueReader, type QueuedTicket } from '../../ports/queue-reader.port.js';
import type { Page } from '../page.js';
import { ListQueueQuery } from './list-queue.query.js';

@QueryHandler(ListQueueQuery)
export class ListQueueHandler implements IQueryHandler<ListQueueQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: QueueReader,
  ) {}

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  execute({ ctx, input: { queue, scope, sight, page = {} } }: ListQueueQuery): Promise<Page<QueuedTicket>> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.page(tx, queue, scope, sight, page), { readOnly: true });
  }
}
