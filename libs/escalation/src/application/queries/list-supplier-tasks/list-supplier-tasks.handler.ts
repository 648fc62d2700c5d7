import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TaskReader } from '../../ports/task-reader.port.js';
import type { Page } from '@sportello/ticketing';
import type { TaskView } from '../task.view.js';
import { ListSupplierTasksQuery } from './list-supplier-tasks.query.js';

@QueryHandler(ListSupplierTasksQuery)
export class ListSupplierTasksHandler implements IQueryHandler<ListSupplierTasksQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  execute({ ctx, input }: ListSupplierTasksQuery): Promise<Page<TaskView>> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.ofSupplier(tx, input), { readOnly: true });
  }
}
