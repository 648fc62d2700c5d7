import { isTenantId, type TenantId } from '@sportello/kernel';
import type { NotificationFeed, Tx } from '@sportello/platform';

const CHANNEL = 'sportello_tenant';

/** Tells every process, when the transaction commits and not before. */
export async function announceChange(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, tx.tenant]);
}

/** A tenant's configuration changed; `null` when any may have, because nobody was listening for a while. */
export type ChangeListener = (tenant: TenantId | null) => void;

/** Hears of configuration changes made by any process on the same database. */
export class TenantChanges {
  readonly #listeners = new Set<ChangeListener>();

  /** @param onError told when a listener fails; the others are told all the same */
  constructor(
    private readonly feed: NotificationFeed,
    private readonly onError: (error: unknown) => void = () => undefined,
  ) {
    feed.on(CHANNEL, {
      heard: (payload) => {
        if (isTenantId(payload)) this.#tell(payload);
      },
      missed: () => this.#tell(null),
    });
  }

  /** Whether changes are being heard now: if not, nothing cached can be trusted. */
  get listening(): boolean {
    return this.feed.listening;
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(tenant: TenantId | null): void {
    for (const listener of this.#listeners) {
      try {
        listener(tenant);
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
