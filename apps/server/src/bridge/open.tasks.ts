import type { QueryBus } from '@nestjs/cqrs';
import { FINAL_STATES, ListTicketTasksQuery } from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import { tasksOpen } from '@sportello/ticketing';

/** Whether suppliers or areas still work for a ticket. The closing transaction looks again, under its lock. */
export class OpenTasks {
  constructor(private readonly queries: Pick<QueryBus, 'execute'>) {}

  /** @throws DomainError `TICKET.TASKS_OPEN`: a ticket does not end while somebody works on a task of it */
  async none(ctx: TenantContext, ticketId: string): Promise<void> {
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId }));
    const open = tasks.filter(({ state }) => !FINAL_STATES.some((end) => end === state)).map(({ number }) => number);
    if (open.length > 0) throw tasksOpen(open);
  }
}
