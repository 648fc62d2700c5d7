import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import type { Page } from '@sportello/ticketing';
import { TaskReader } from '../../ports/task-reader.port.js';
import type { TaskView } from '../task.view.js';
import { ListTasksQuery } from './list-tasks.query.js';

@QueryHandler(ListTasksQuery)
export class ListTasksHandler implements IQueryHandler<ListTasksQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  execute({ ctx, input }: ListTasksQuery): Promise<Page<TaskView>> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.all(tx, input), { readOnly: true });
  }
}
