import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery, ListTicketTasksQuery, OfferTaskCommand, type TaskView } from '@sportello/escalation';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery } from '@sportello/ticketing';
import type { StaffNotices } from './staff.notices.js';
import type { TaskAlarmPayload } from './task-alarm.job.js';
import type { TaskPayload } from './task-delivery.job.js';
import { ownerOf } from './task.owner.js';
import { eventLetter, strandedLetter } from './task.words.js';

type Given<P> = P & Pick<JobPayload, 'tenant' | 'correlationId'>;

/** What follows from a task for the people of the house, and for the tasks that come after it. */
export class TaskPeopleJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  /** Job `task.people`: the area that has it, or whoever keeps the ticket, is told of an event. */
  async tell(payload: Given<TaskPayload>): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const { taskId, seq } = payload;
    const [configuration, task] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTaskQuery(ctx, { task: taskId })),
    ]);
    const letter = eventLetter(configuration, task, seq);
    if (letter === null) return;
    const sight = { restricted: true };
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: task.ticketId, sight }));
    const { to, type, at, subject, text } = letter;
    const whom = to === 'desk' ? ownerOf(configuration, ticket) : { teams: task.area === null ? [] : [task.area] };
    await this.notices.tell(ctx, `task:${taskId}:${seq}`, whom, {
      occasion: `task-${type}`,
      ticket: { id: ticket.id, restricted: ticket.restricted },
      ...{ subject, text, at: new Date(at) },
    });
  }

  /**
   * Job `task.next` (B10): tasks that come after a verified one are offered. After one that was refused or cancelled, whoever keeps
   * the ticket is told to decide: only people know whether the work still makes sense.
   */
  async follow(payload: Given<TaskAlarmPayload>): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const { taskId } = payload;
    const before = await this.queries.execute(new GetTaskQuery(ctx, { task: taskId }));
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId: before.ticketId }));
    for (const task of tasks.filter(({ after, state }) => after === taskId && state === 'planned')) {
      if (before.state === 'verified') await this.#offer(ctx, before, task);
      else await this.#strand(ctx, before, task);
    }
  }

  async #offer(ctx: TenantContext, before: TaskView, { id }: TaskView): Promise<void> {
    const offer = new OfferTaskCommand(ctx, `task-next:${before.id}:${id}`, { task: id });
    await this.commands.execute(offer).catch(unlessMoved);
  }

  async #strand(ctx: TenantContext, before: TaskView, task: TaskView): Promise<void> {
    const configuration = await this.directory.current(ctx.tenant);
    const sight = { restricted: true };
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: task.ticketId, sight }));
    await this.notices.tell(ctx, `task-stranded:${before.id}:${task.id}`, ownerOf(configuration, ticket), {
      occasion: 'task-stranded',
      ticket: { id: ticket.id, restricted: ticket.restricted },
      ...strandedLetter(configuration, task, before),
      at: this.clock.now(),
    });
  }
}

/** Somebody has offered or cancelled it meanwhile. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'TASK.ILLEGAL_TRANSITION')) throw error;
}
