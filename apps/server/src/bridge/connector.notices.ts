import type { DeliveryFailure, DeliveryLog, TaskWhole } from '@sportello/escalation';
import type { Clock, Localized, TenantContext } from '@sportello/kernel';
import type { StaffNotices } from './staff.notices.js';

/** Milliseconds a connector may reach nobody before people are told: a restart at the supplier's side is no news. */
const PATIENCE = 10 * 60_000;

/** What could not be told, and why. */
export interface Undelivered {
  readonly task: Pick<TaskWhole, 'id' | 'number'> & { readonly instance: string; readonly supplier: string };
  readonly seq: number;
  readonly failure: DeliveryFailure;
  /** Nobody tries again by itself. */
  readonly final: boolean;
}

/** B10: supervisors are told once of a connector that is down, and once of a message that is given up. */
export class ConnectorNotices {
  constructor(
    private readonly log: Pick<DeliveryLog, 'outage'>,
    private readonly staff: Pick<StaffNotices, 'tell'>,
    private readonly clock: Clock,
  ) {}

  async failed(ctx: TenantContext, undelivered: Undelivered): Promise<void> {
    const { task, seq, failure, final } = undelivered;
    if (final) await this.#tell(ctx, `task-undelivered:${task.id}:${seq}`, 'task-undelivered', given(undelivered));
    if (!ABOUT_CONNECTOR.includes(failure.code)) return;
    const outage = await this.log.outage(ctx, task.instance);
    if (outage === null) return;
    // Credentials and settings do not mend themselves.
    const isLong = this.clock.now().getTime() - outage.since.getTime() >= PATIENCE;
    if (failure.code === 'transient' && !isLong) return;
    await this.#tell(ctx, `connector-down:${task.instance}:${outage.id}`, 'connector-down', down(undelivered));
  }

  async #tell(ctx: TenantContext, key: string, occasion: string, words: Words): Promise<void> {
    const matter = { occasion, ticket: null, ...words, at: this.clock.now() };
    await this.staff.tell(ctx, key, { supervisorsOf: null }, matter);
  }
}

const ABOUT_CONNECTOR: readonly string[] = ['transient', 'auth', 'config'];

interface Words {
  readonly subject: Localized;
  readonly text: Localized;
}

const down = ({ task: { instance, supplier }, failure: { reason } }: Undelivered): Words => ({
  subject: {
    it: `Il fornitore ${supplier} non è raggiungibile`,
    en: `The supplier ${supplier} cannot be reached`,
  },
  text: {
    it:
      `Il connettore ${instance} non riesce a informare il fornitore ${supplier}: ${reason}. I compiti restano in coda e partono da soli ` +
      `quando torna a funzionare; non si perde e non si ripete nulla. Fino ad allora non arriva altro avviso.`,
    en:
      `The connector ${instance} cannot reach the supplier ${supplier}: ${reason}. Tasks stay queued and leave by themselves once it ` +
      `works again; nothing is lost or repeated. Until then there will be no further notice.`,
  },
});

const given = ({ task: { number, supplier }, failure: { reason } }: Undelivered): Words => ({
  subject: {
    it: `Compito ${number}: il fornitore non è stato informato`,
    en: `Task ${number}: the supplier was not told`,
  },
  text: {
    it: `Il fornitore ${supplier} non è stato informato sul compito ${number} e non si ritenta da soli: ${reason}. Dal registro delle consegne si può ripetere l’invio.`,
    en: `The supplier ${supplier} was not told about the task ${number} and nothing tries again by itself: ${reason}. The delivery log can send it once more.`,
  },
});
