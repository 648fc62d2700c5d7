import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  alarmsOf,
  GetTaskQuery,
  RemindTaskCommand,
  type TaskAlarm,
  type TaskAlarmClock,
  type TaskWhole,
} from '@sportello/escalation';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery } from '@sportello/ticketing';
import type { StaffNotices } from './staff.notices.js';
import { ownerOf } from './task.owner.js';
import { alarmLetter, reminderWords } from './task.words.js';

export type TaskAlarmPayload = { readonly taskId: string };

/**
 * Job `task.alarm`: a step of the term of a task, its end, or a long silence. A sollecito leaves by itself to whoever has the
 * task (A5), and who keeps the ticket is told (B4, B10); at the end of the term the supervisors too. Once for each alarm, however
 * often it runs; the next alarm has its own run of the job.
 */
export class TaskAlarmJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly notices: StaffNotices,
    private readonly alarms: TaskAlarmClock,
    private readonly clock: Clock,
  ) {}

  async run(payload: TaskAlarmPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const task = await this.#task(ctx, payload);
    const { reached } = alarmsOf(task.standing, this.clock.now());
    for (const alarm of reached) await this.#ring(ctx, task, alarm);
    // As it stands after what was said: whoever moves it meanwhile sets its next alarm.
    const rung = reached.length === 0 ? task : await this.#task(ctx, payload);
    await this.alarms.set(ctx, rung, alarmsOf(rung.standing, this.clock.now()).next);
  }

  #task(ctx: TenantContext, { taskId }: TaskAlarmPayload): Promise<TaskWhole> {
    return this.queries.execute(new GetTaskQuery(ctx, { task: taskId }));
  }

  async #ring(ctx: TenantContext, task: TaskWhole, alarm: TaskAlarm): Promise<void> {
    const configuration = await this.directory.current(ctx.tenant);
    const key = `task-alarm:${task.id}:${task.returns}:${alarm.key}`;
    const text = reminderWords(configuration, task, alarm)[task.language];
    const reminder = { task: task.id, text, because: alarm.because };
    await this.commands.execute(new RemindTaskCommand(ctx, key, reminder)).catch(unlessOver);
    const sight = { restricted: true };
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: task.ticketId, sight }));
    const owner = ownerOf(configuration, ticket);
    await this.notices.tell(ctx, key, alarm.because === 'due' ? { ...owner, supervisorsOf: ticket.team } : owner, {
      occasion: `task-${alarm.because}`,
      ticket: { id: ticket.id, restricted: ticket.restricted },
      ...alarmLetter(configuration, task, alarm),
      at: alarm.at,
    });
  }
}

/** It moved meanwhile, or was reminded of this already in other words. */
function unlessOver(error: unknown): void {
  const over = ['TASK.ILLEGAL_TRANSITION', 'COMMAND.KEY_REUSED'];
  if (!(error instanceof DomainError && over.includes(error.code))) throw error;
}
