import { isTenantId, type TenantId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import pg from 'pg';

const CHANNEL = 'sportello_tenant';
const RECONNECT_MS = 1_000;

/** Tells every process, when the transaction commits and not before. */
export async function announceChange(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [CHANNEL, tx.tenant]);
}

/** A tenant's configuration changed; `null` when any may have, because nobody was listening for a while. */
export type ChangeListener = (tenant: TenantId | null) => void;

/** Hears of configuration changes made by any process on the same database. */
export class TenantChanges {
  readonly #listeners = new Set<ChangeListener>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @param url of the application role
   * @param onError told when the connection is lost; it is made again until closed
   */
  constructor(
    private readonly url: string,
    private readonly onError: (error: unknown) => void = () => undefined,
  ) {}

  /** Whether changes are being heard now: if not, nothing cached can be trusted. */
  get listening(): boolean {
    return this.#client !== undefined;
  }

  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws when the first connection fails */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('connection ended')));
    client.on('notification', ({ payload }) => this.#heard(payload));
    await client.connect();
    // A listening connection is idle by nature.
    await client.query(`LISTEN ${CHANNEL}`);
    if (this.#closed) return client.end();
    this.#client = client;
    this.#tell(null); // whatever changed before this moment was not heard
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    this.#listeners.clear();
    await client?.end();
  }

  #heard(payload: string | undefined): void {
    if (isTenantId(payload)) this.#tell(payload);
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

  #lost(client: pg.Client, error: unknown): void {
    if (this.#closed || this.#client !== client) return;
    this.#client = undefined;
    this.onError(error);
    this.#reconnectLater();
  }

  #reconnectLater(): void {
    this.#retry = setTimeout(() => {
      this.start().catch((error: unknown) => {
        this.onError(error);
        if (!this.#closed) this.#reconnectLater();
      });
    }, RECONNECT_MS);
    this.#retry.unref();
  }
}
