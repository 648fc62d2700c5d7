import type { QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery, type DeliveryFailure, type TaskDeliveries, type TaskWhole } from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AuthPluginError, ConfigPluginError, PermanentPluginError } from '@sportello/plugin-sdk';
import { disabledInstance, isGone } from './instance.failures.js';
import { escalatedTask, taskChange } from './task.facts.js';

export type TaskPayload = { readonly taskId: string; readonly seq: number };

type Payload = TaskPayload & Pick<JobPayload, 'tenant' | 'correlationId'>;
type Helpers = Pick<JobHelpers, 'attempt' | 'maxAttempts'>;

/** Something of the task has to be told first; the job comes again. */
class NotYet extends Error {}

/**
 * Jobs `task.open` and `task.update`: tell a supplier, once and in order. While its connector is down the task stays queued,
 * visible with the reason; the same key goes with every try.
 */
export class TaskDeliveryJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly deliveries: TaskDeliveries,
    private readonly host: PluginHost,
  ) {}

  async open(payload: Payload, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const standing = await this.deliveries.standing(ctx, payload.taskId);
    if (standing === null || standing.toldSeq >= payload.seq) return;
    const task = await this.queries.execute(new GetTaskQuery(ctx, { task: payload.taskId }));
    await this.#telling(ctx, payload, helpers, async () => {
      const told = await this.host.openTask(ctx, task.instance, escalatedTask(task), `task:${task.id}`);
      await this.deliveries.delivered(ctx, task.id, { ...told, seq: payload.seq });
    });
  }

  async update(payload: Payload, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const standing = await this.deliveries.standing(ctx, payload.taskId);
    if (standing === null || standing.toldSeq >= payload.seq) return;
    const task = await this.queries.execute(new GetTaskQuery(ctx, { task: payload.taskId }));
    const before = standing.toldSeq === 0 || (standing.nextSeq !== null && standing.nextSeq < payload.seq);
    await this.#telling(ctx, payload, helpers, async () => {
      await this.host.assertEnabled(ctx, task.instance);
      if (before) throw new NotYet('the supplier has to be told of something else first');
      await this.#update(ctx, task, payload.seq, standing.reference);
      await this.deliveries.delivered(ctx, task.id, { seq: payload.seq });
    });
  }

  /** Without a reference the supplier never got the task: there is nothing to change at its side. */
  async #update(ctx: TenantContext, task: TaskWhole, seq: number, reference: string | null): Promise<void> {
    const change = taskChange(task, seq);
    if (change === null || reference === null) return;
    await this.host.updateTask(
      ctx,
      task.instance,
      { task: escalatedTask(task), reference, change },
      `task:${task.id}:${seq}`,
    );
  }

  async #telling(ctx: TenantContext, payload: TaskPayload, helpers: Helpers, tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      const gone = isGone(error, helpers);
      const off = disabledInstance(error) !== null;
      const hopeless = gone || error instanceof PermanentPluginError;
      const final = !off && (hopeless || helpers.attempt >= helpers.maxAttempts);
      await this.deliveries.failed(ctx, payload.taskId, payload.seq, gone ? GONE : failureOf(error), final);
      // Used-up attempts leave the job among those that failed; what can never succeed is not tried again.
      if (!hopeless) throw error;
    }
  }
}

const GONE: DeliveryFailure = { code: 'instance-gone', reason: 'the connector is in the configuration no more' };

function failureOf(error: unknown): DeliveryFailure {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  if (error instanceof AuthPluginError) return { code: 'auth', reason };
  if (error instanceof ConfigPluginError) return { code: 'config', reason };
  if (disabledInstance(error) !== null) return { code: 'disabled', reason };
  if (error instanceof NotYet) return { code: 'waiting', reason };
  return { code: error instanceof PermanentPluginError ? 'permanent' : 'transient', reason };
}
