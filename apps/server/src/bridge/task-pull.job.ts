import type { SupplierUpdate, TaskInbox } from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import type { InboxStore } from '@sportello/intake';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import type { RawInbound, TaskUpdate } from '@sportello/plugin-sdk';

export type PullPayload = { readonly instance: string };

/** Pages read at once; the rest has its turn a minute later. */
const MOST_PAGES = 20;

/** Job `task.pull`: asks one connector what its supplier has done, from where the last committed answer ended. */
export class TaskPullJob {
  constructor(
    private readonly inbox: TaskInbox,
    private readonly messages: Pick<InboxStore, 'accept'>,
    private readonly host: PluginHost,
  ) {}

  async run(
    payload: PullPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    { log }: Pick<JobHelpers, 'log'>,
  ): Promise<void> {
    try {
      await this.#pull(payload, log);
    } catch (error) {
      if (!isAway(error)) throw error;
      log.info({ instance: payload.instance }, 'the connector is switched off or gone: nothing is asked');
    }
  }

  async #pull(
    payload: PullPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    log: JobHelpers['log'],
  ): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const { instance } = payload;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const since = await this.inbox.cursor(ctx, instance);
      const { updates, held = [], next, more } = await this.host.pullTasks(ctx, instance, since);
      // Before the cursor moves: what is for people is kept, once, wherever the process dies.
      if (held.length > 0) await this.messages.accept(ctx, instance, held.map(forPeople));
      const unknown = await this.inbox.take(ctx, instance, updates.map(asUpdate), next);
      if (unknown.length > 0) log.warn({ instance, updates: unknown }, 'a supplier told of tasks it was not given');
      if (!more) return;
    }
  }
}

/** Nothing that is for people is taken for a request by itself. */
const forPeople = (message: RawInbound): RawInbound => ({
  ...message,
  quarantine: message.quarantine ?? { code: 'supplier-held', reason: 'the connector leaves it to people' },
});

const isAway = (error: unknown): boolean =>
  error instanceof DomainError && ['PLUGIN.INSTANCE_DISABLED', 'PLUGIN.INSTANCE_NOT_FOUND'].includes(error.code);

function asUpdate({
  externalId,
  task,
  kind,
  text,
  by,
  attachments,
  outcome,
  effortMinutes,
}: TaskUpdate): SupplierUpdate {
  return {
    ...{ externalId, task, kind, text },
    ...(by === undefined ? {} : { by }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(effortMinutes === undefined ? {} : { effortMinutes }),
    files: attachments.map(({ name, mediaType, blob }) => ({ name, mediaType, ...blob })),
  };
}
