import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { taskNotFound } from '../../../escalation.errors.js';
import { TaskReader } from '../../ports/task-reader.port.js';
import type { TaskWhole } from '../task.view.js';
import { GetTaskQuery, type GetTaskInput } from './get-task.query.js';

@QueryHandler(GetTaskQuery)
export class GetTaskHandler implements IQueryHandler<GetTaskQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  /** @throws DomainError `TASK.NOT_FOUND` */
  async execute({ ctx, input }: GetTaskQuery): Promise<TaskWhole> {
    const found = await this.unitOfWork.run(ctx, (tx) => this.reader.task(tx, input.task), { readOnly: true });
    if (found === null || isHidden(found, input)) throw taskNotFound(input.task);
    return found;
  }
}

/** What is somebody else's, or has not been offered yet, does not exist for who is to do the work. */
function isHidden({ supplier, area, events }: TaskWhole, asked: GetTaskInput): boolean {
  // By its history: one that was withdrawn before its turn is cancelled like any other.
  const unseen = !events.some(({ type }) => type === 'offered');
  if (asked.supplier !== undefined) return unseen || supplier !== asked.supplier;
  if (asked.areas !== undefined) return unseen || area === null || !asked.areas.includes(area);
  return false;
}
