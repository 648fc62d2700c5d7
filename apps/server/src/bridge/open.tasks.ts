import type { QueryBus } from '@nestjs/cqrs';
import { FINAL_STATES, ListTicketTasksQuery } from '@sportello/escalation';
import { DomainError, type TenantContext } from '@sportello/kernel';

/** Whether suppliers still work for a ticket. */
export class OpenTasks {
  constructor(private readonly queries: Pick<QueryBus, 'execute'>) {}

  /** @throws DomainError `TICKET.TASKS_OPEN`: a ticket does not end while a supplier works on it */
  async none(ctx: TenantContext, ticketId: string): Promise<void> {
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId }));
    const open = tasks.filter(({ state }) => !FINAL_STATES.some((end) => end === state)).map(({ number }) => number);
    if (open.length === 0) return;
    throw new DomainError(
      'TICKET.TASKS_OPEN',
      'conflict',
      {
        it: `Ci sono compiti ancora aperti presso i fornitori: ${open.join(', ')}. Verificarli o annullarli prima di chiudere.`,
        en: `Suppliers still have open tasks: ${open.join(', ')}. Verify or cancel them before closing.`,
      },
      { details: { tasks: open } },
    );
  }
}
