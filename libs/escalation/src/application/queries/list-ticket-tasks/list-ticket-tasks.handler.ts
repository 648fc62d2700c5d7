import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TaskReader } from '../../ports/task-reader.port.js';
import type { TaskView } from '../task.view.js';
import { ListTicketTasksQuery } from './list-ticket-tasks.query.js';

@QueryHandler(ListTicketTasksQuery)
export class ListTicketTasksHandler implements IQueryHandler<ListTicketTasksQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TaskReader,
  ) {}

  execute({ ctx, input }: ListTicketTasksQuery): Promise<readonly TaskView[]> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.ofTicket(tx, input.ticketId), { readOnly: true });
  }
}
