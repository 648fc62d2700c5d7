import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { QueueReader, type QueueCount } from '../../ports/queue-reader.port.js';
import { CountQueuesQuery } from './count-queues.query.js';

@QueryHandler(CountQueuesQuery)
export class CountQueuesHandler implements IQueryHandler<CountQueuesQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: QueueReader,
  ) {}

  execute({ ctx, input: { scope, sight } }: CountQueuesQuery): Promise<readonly QueueCount[]> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.counts(tx, scope, sight), { readOnly: true });
  }
}
