import type { QueryBus } from '@nestjs/cqrs';
import {
  GetTaskQuery,
  type DeliveryFailure,
  type DeliveryLog,
  type TaskDeliveries,
  type TaskStanding,
  type TaskWhole,
  type Tried,
} from '@sportello/escalation';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AuthPluginError, ConfigPluginError, PermanentPluginError } from '@sportello/plugin-sdk';
import type { ConnectorNotices } from './connector.notices.js';
import type { FilePassage } from './file.passage.js';
import { disabledInstance, isGone } from './instance.failures.js';
import { escalatedTask, taskChange } from './task.facts.js';

export type TaskPayload = { readonly taskId: string; readonly seq: number };
/** Without an event: whatever is next. With one: a person wants it told once more. */
export type AgainPayload = {
  readonly taskId: string;
  readonly seq?: number;
  readonly replay?: string;
  readonly by?: string;
};

/** Event under which a supplier is given a task. */
const OFFER = 1;

type With<P> = P & Pick<JobPayload, 'tenant' | 'correlationId'>;
type Helpers = Pick<JobHelpers, 'attempt' | 'maxAttempts'>;

/** Something of the task has to be told first; the job comes again. */
class NotYet extends Error {}

/**
 * Jobs `task.open` and `task.update`: tell a supplier, once and in order. While its connector is down the task stays queued,
 * visible with the reason; the same key goes with every try, and every try is in the delivery log.
 */
export class TaskDeliveryJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly deliveries: TaskDeliveries,
    private readonly log: DeliveryLog,
    private readonly host: PluginHost,
    private readonly files: FilePassage,
    private readonly notices: ConnectorNotices,
    private readonly clock: Clock,
  ) {}

  /** Gives the task to its supplier, or tells it of an event: what the payload says. */
  async tell(payload: With<TaskPayload>, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const { taskId, seq } = payload;
    const standing = await this.deliveries.standing(ctx, taskId);
    if (standing === null || standing.toldSeq >= seq) return;
    const task = await this.#task(ctx, taskId);
    if (task === null) return;
    if (!isTurnOf(seq, standing)) return this.#hold(ctx, task);
    const failed = await this.#deliver(ctx, { task, seq, reference: standing.reference }, (error) => ({
      hopeless: isHopeless(error, helpers),
      final: isHopeless(error, helpers) || helpers.attempt >= helpers.maxAttempts,
    }));
    // Used-up attempts leave the job among those that failed; what can never succeed is not tried again.
    if (failed !== null && !isHopeless(failed, helpers)) throw failed;
  }

  /**
   * Job `task.again`: the connector may work again, so everything that waits is told, in order; or a person wants one message
   * sent once more. It fails quietly: what came of it is in the log, and the task's own jobs go on.
   */
  async again(payload: With<AgainPayload>, helpers: Helpers): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const { taskId, seq, replay, by } = payload;
    if (seq !== undefined && replay !== undefined && by !== undefined) {
      if (await this.#replay(ctx, { taskId, seq, replay, by }, helpers)) await this.#rest(ctx, taskId, helpers);
      return;
    }
    await this.#rest(ctx, taskId, helpers);
  }

  async #rest(ctx: TenantContext, taskId: string, helpers: Helpers): Promise<void> {
    for (;;) {
      const standing = await this.deliveries.standing(ctx, taskId);
      const seq = standing?.toldSeq === 0 ? OFFER : (standing?.nextSeq ?? null);
      if (standing === null || seq === null) return;
      const task = await this.#task(ctx, taskId);
      if (task === null) return;
      const said = { task, seq, reference: standing.reference };
      const failed = await this.#deliver(ctx, said, (error) => ({
        hopeless: isHopeless(error, helpers),
        final: isHopeless(error, helpers),
      }));
      if (failed !== null && !isHopeless(failed, helpers)) return;
    }
  }

  /** @returns whether the task was given only now, so that the supplier has to hear of the rest */
  async #replay(ctx: TenantContext, asked: Required<AgainPayload>, helpers: Helpers): Promise<boolean> {
    const { taskId, seq, replay, by } = asked;
    const [standing, wasTold] = await Promise.all([
      this.deliveries.standing(ctx, taskId),
      this.log.wasTold(ctx, taskId, seq),
    ]);
    const task = await this.#task(ctx, taskId);
    if (standing === null || task === null) return false;
    const said = { task, seq, reference: standing.reference, by };
    if (!wasTold) {
      const failed = await this.#deliver(ctx, said, (error) => ({
        hopeless: isHopeless(error, helpers),
        final: isHopeless(error, helpers) || standing.toldSeq >= seq,
      }));
      return failed === null;
    }
    const tried = this.#begun(said);
    try {
      const answer = await this.#say(ctx, said, `:replay:${replay}`);
      await this.deliveries.replayed(ctx, { ...tried(), outcome: 'delivered', code: null, answer: answer.answer });
    } catch (error) {
      if (disabledInstance(error) !== null) throw error;
      const { code, reason } = failureOf(error);
      await this.deliveries.replayed(ctx, { ...tried(), outcome: 'failed', code, answer: reason });
    }
    return false;
  }

  /** @returns what went wrong, recorded; null when the supplier was told */
  async #deliver(
    ctx: TenantContext,
    said: Said,
    judged: (error: unknown) => { readonly hopeless: boolean; readonly final: boolean },
  ): Promise<Error | null> {
    const { task, seq } = said;
    const tried = this.#begun(said);
    try {
      const told = await this.#say(ctx, said, '');
      await this.deliveries.delivered(ctx, tried(), told);
      return null;
    } catch (error) {
      // Nobody was asked; the job waits until the instance is switched on.
      if (disabledInstance(error) !== null) {
        await this.deliveries.held(ctx, task.id, failureOf(error));
        throw error;
      }
      const { hopeless, final } = judged(error);
      const failure = isAbsent(error) && hopeless ? GONE : failureOf(error);
      await this.deliveries.failed(ctx, tried(), failure, final);
      await this.notices.failed(ctx, { task, seq, failure, final });
      return error instanceof Error ? error : new Error('unknown');
    }
  }

  async #say(ctx: TenantContext, { task, seq, reference }: Said, again: string): Promise<Told> {
    if (seq === OFFER) {
      const given = await this.files.through(ctx, task.language, escalatedTask(task));
      const told = await this.host.openTask(ctx, task.instance, given, `task:${task.id}${again}`);
      return { ...told, answer: told.reference };
    }
    await this.host.assertEnabled(ctx, task.instance);
    const change = taskChange(task, seq);
    // Without a reference the supplier never got the task: there is nothing to change at its side.
    if (change === null || reference === null) return { answer: '' };
    const [about, told] = await Promise.all([
      this.files.through(ctx, task.language, escalatedTask(task)),
      this.files.through(ctx, task.language, change),
    ]);
    const changed = { task: about, reference, change: told };
    await this.host.updateTask(ctx, task.instance, changed, `task:${task.id}:${seq}${again}`);
    return { answer: '' };
  }

  /** An instance that is switched off is found out first: what is for it waits there, whosever turn it is. */
  async #hold(ctx: TenantContext, { id, instance }: CarriedTask): Promise<never> {
    const why: unknown = await this.host.assertEnabled(ctx, instance).then(
      () => new NotYet('the supplier has to be told of something else first'),
      (error: unknown) => error,
    );
    await this.deliveries.held(ctx, id, failureOf(why));
    throw why;
  }

  /** Null for a task that no connector carries. */
  async #task(ctx: TenantContext, taskId: string): Promise<CarriedTask | null> {
    const task = await this.queries.execute(new GetTaskQuery(ctx, { task: taskId }));
    const { instance, supplier } = task;
    return instance === null || supplier === null ? null : { ...task, instance, supplier };
  }

  #begun({ task, seq, by }: Said): () => Tried {
    const from = this.clock.now().getTime();
    const { id: taskId, instance } = task;
    return () => ({
      ...{ taskId, seq, instance, replayedBy: by ?? null },
      tookMs: this.clock.now().getTime() - from,
    });
  }
}

/** A task that a connector carries to a supplier. */
type CarriedTask = TaskWhole & { readonly instance: string; readonly supplier: string };

interface Said {
  readonly task: CarriedTask;
  readonly seq: number;
  readonly reference: string | null;
  /** Who wants it once more. */
  readonly by?: string;
}

interface Told {
  readonly reference?: string;
  readonly url?: string;
  readonly answer: string;
}

const GONE: DeliveryFailure = { code: 'instance-gone', reason: 'the connector is in the configuration no more' };

const isTurnOf = (seq: number, { toldSeq, nextSeq }: TaskStanding): boolean =>
  seq === OFFER || (toldSeq > 0 && (nextSeq === null || nextSeq >= seq));

const isAbsent = (error: unknown): boolean => isGone(error, { attempt: Number.POSITIVE_INFINITY });
const isHopeless = (error: unknown, helpers: Helpers): boolean =>
  isGone(error, helpers) || error instanceof PermanentPluginError;

function failureOf(error: unknown): DeliveryFailure {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  if (error instanceof AuthPluginError) return { code: 'auth', reason };
  if (error instanceof ConfigPluginError) return { code: 'config', reason };
  if (disabledInstance(error) !== null) return { code: 'disabled', reason };
  if (error instanceof NotYet) return { code: 'waiting', reason };
  return { code: error instanceof PermanentPluginError ? 'permanent' : 'transient', reason };
}
