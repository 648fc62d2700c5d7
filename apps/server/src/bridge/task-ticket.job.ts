import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery, isWithSupplier, ListTicketTasksQuery } from '@sportello/escalation';
import { jobContext, type JobPayload } from '@sportello/platform';
import {
  AskThirdPartyCommand,
  GetTicketQuery,
  InvolveThirdPartyCommand,
  RecordThirdPartyAnswerCommand,
  transitionOf,
} from '@sportello/ticketing';
import type { TaskPayload } from './task-delivery.job.js';

/**
 * Job `task.ticket`: the ticket waits for a third party exactly while it is the turn of a supplier or an area on a task it waits for (B10).
 * It looks at how things stand when it runs, so that any number of tasks, in any order, come to the same.
 */
export class TaskTicketJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
  ) {}

  async run(payload: TaskPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const task = await this.queries.execute(new GetTaskQuery(ctx, { task: payload.taskId }));
    const { ticketId } = task;
    const holder = task.supplier ?? task.area ?? '';
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId }));
    const sight = { restricted: true };
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight }));
    const awaited = tasks.some(({ waits, state }) => waits && isWithSupplier(state));
    const key = `task-ticket:${payload.taskId}:${payload.seq}`;
    const common = { ticket: ticketId, expectedVersion: ticket.version };
    // B15: somebody outside works on it, also when the ticket does not wait for them.
    const asks = awaited && ticket.allowed.includes('ask-third-party');
    const known = ticket.progress.beyondDesk || transitionOf('involve-third-party', ticket.state) === undefined;
    if (!asks && !known) {
      await this.commands.execute(new InvolveThirdPartyCommand(ctx, `${key}:involved`, { ...common, to: holder }));
      return this.run(payload);
    }
    if (asks) {
      await this.commands.execute(new AskThirdPartyCommand(ctx, key, { ...common, to: holder }));
    }
    if (!awaited && ticket.state === 'waiting-third-party') {
      await this.commands.execute(new RecordThirdPartyAnswerCommand(ctx, key, { ...common, from: holder }));
    }
  }
}
