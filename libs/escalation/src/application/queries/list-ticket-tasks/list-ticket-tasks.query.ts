import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TaskView } from '../task.view.js';

export interface ListTicketTasksInput {
  /** Id. */
  readonly ticketId: string;
}

/** The tasks of a ticket, in the order in which they were assigned. */
export class ListTicketTasksQuery extends Query<readonly TaskView[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListTicketTasksInput,
  ) {
    super();
  }
}
