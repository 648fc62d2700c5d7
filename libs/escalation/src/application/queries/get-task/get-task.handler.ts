import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { taskNotFound } from '../../../escalation.errors.js';
import { TaskReader } from '../../ports/task-reader.port.js';
import type { TaskWhole } from '../task.view.js';
import { GetTaskQuery } from './get-task.query.js';

@QueryHandler(GetTaskQuery)
export class GetTaskHandler implements IQueryHandler<GetTaskQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  /** @throws DomainError `TASK.NOT_FOUND` */
  async execute({ ctx, input }: GetTaskQuery): Promise<TaskWhole> {
    const found = await this.unitOfWork.run(ctx, (tx) => this.reader.task(tx, input.task), { readOnly: true });
    if (found === null || (input.supplier !== undefined && found.supplier !== input.supplier))
      throw taskNotFound(input.task);
    return found;
  }
}
