import type { CommandBus } from '@nestjs/cqrs';
import type { BroadcastDeliveries, BroadcastStanding, NotReached, OfficePayload, ToldBy } from '@sportello/broadcasts';
import { AssignTaskCommand } from '@sportello/escalation';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { staffReaders } from '../bridge/staff.readers.js';
import type { StaffNotices } from '../bridge/staff.notices.js';
import { OCCASION, told } from './broadcast.words.js';
import type { OutsideLetters } from './outside.letters.js';

type Given = OfficePayload & Pick<JobPayload, 'tenant' | 'correlationId'>;
type Helpers = Pick<JobHelpers, 'attempt' | 'maxAttempts'>;

interface Scene {
  readonly ctx: TenantContext;
  readonly broadcast: BroadcastStanding;
  readonly payload: OfficePayload;
  readonly configuration: CurrentTenant;
}

const NOBODY: NotReached = {
  code: 'nobody',
  text: { it: 'L’ufficio non ha nessuno con un indirizzo.', en: 'The office has nobody with an address.' },
};
const GONE: NotReached = {
  code: 'gone',
  text: { it: 'L’ufficio non esiste più.', en: 'The office exists no more.' },
};

/** Job `broadcast.office` (E5): gives one office its task or its notice, once, or keeps why it could not be reached. */
export class BroadcastOfficeJob {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly deliveries: BroadcastDeliveries,
    private readonly notices: StaffNotices,
    private readonly letters: OutsideLetters,
  ) {}

  async run({ tenant, correlationId, ...payload }: Given, helpers: Helpers): Promise<void> {
    const ctx = jobContext({ tenant, correlationId }, 'broadcasts');
    const broadcast = await this.deliveries.standing(ctx, payload.broadcastId, payload);
    if (broadcast === null || broadcast.officeState !== 'sending') return;
    const configuration = await this.directory.current(ctx.tenant);
    try {
      const by = await this.#reach({ ctx, broadcast, payload, configuration });
      await ('code' in by ? this.deliveries.failed(ctx, payload, by) : this.deliveries.told(ctx, payload, by));
    } catch (error) {
      const isRefusal = error instanceof DomainError && error.kind !== 'unavailable';
      // What another try may mend is tried again, as often as any job.
      if (!isRefusal && helpers.attempt < helpers.maxAttempts) throw error;
      await this.deliveries.failed(ctx, payload, why(error));
      if (!isRefusal) throw error;
    }
  }

  #reach(scene: Scene): Promise<ToldBy | NotReached> {
    if (scene.broadcast.reach === 'task') return this.#task(scene);
    return scene.payload.kind === 'team' ? this.#team(scene) : this.#outside(scene);
  }

  /** In the name of whoever broadcast it: the task is as if given by hand. */
  async #task({ ctx, broadcast, payload }: Scene): Promise<ToldBy> {
    const { ticket, title, text, fields, attachments, waits, due } = broadcast.state;
    const { kind, office, broadcastId } = payload;
    const to = kind === 'supplier' ? { supplier: office } : { area: office };
    const key = `broadcast:${broadcastId}:${kind}:${office}`;
    const { taskId } = await this.commands.execute(
      new AssignTaskCommand({ ...ctx, actor: broadcast.by }, key, {
        ...{ ticket: ticket ?? '', ...to, title, text, waits, fields, attachments },
        ...(due === null ? {} : { due }),
      }),
    );
    return { task: taskId };
  }

  /** Somebody who is in two of the offices is told once. */
  async #team({ ctx, broadcast, payload, configuration }: Scene): Promise<ToldBy | NotReached> {
    const readers = staffReaders(configuration, { teams: [payload.office] });
    if (readers.length === 0) return NOBODY;
    const { report, restricted } = broadcast.state;
    await this.notices.tell(ctx, `broadcast:${payload.broadcastId}`, readers, {
      occasion: OCCASION,
      ticket: report.kind === 'problem' ? null : { id: report.id, restricted },
      ...told(broadcast),
      at: broadcast.at,
      urgent: true,
    });
    return { people: readers.map(({ id }) => id) };
  }

  async #outside({ ctx, broadcast, payload, configuration }: Scene): Promise<ToldBy | NotReached> {
    const { external } = configuration.broadcasts;
    const office = Object.hasOwn(external, payload.office) ? external[payload.office] : undefined;
    if (office === undefined) return GONE;
    return { outbound: await this.letters.send(ctx, configuration, payload.broadcastId, office, broadcast) };
  }
}

function why(error: unknown): NotReached {
  if (error instanceof DomainError) {
    const [field] = error.fields;
    return { code: error.code, text: field?.message ?? error.text };
  }
  return { code: 'unexpected', text: { it: 'Errore imprevisto.', en: 'Unexpected failure.' } };
}
