import pg from 'pg';

const RECONNECT_MS = 1_000;
const CHANNEL = /^[a-z][a-z_]{0,62}$/;

/** What comes over one channel. */
export interface FeedListener {
  heard(payload: string): void;
  /** Nobody listened for a while: whatever was said meanwhile is not known. */
  missed(): void;
}

/** Hears what transactions on the same database say with `pg_notify`: one connection a process, whatever the channels. */
export class NotificationFeed {
  readonly #channels = new Map<string, Set<FeedListener>>();
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

  /** Whether anything is being heard now. */
  get listening(): boolean {
    return this.#client !== undefined;
  }

  /** @param channel must be asked for before the feed starts */
  on(channel: string, listener: FeedListener): () => void {
    if (!CHANNEL.test(channel)) throw new RangeError(`${channel} is no name of a channel`);
    if (this.#client !== undefined && !this.#channels.has(channel))
      throw new Error(`nobody listens to ${channel}: ask for it before the feed starts`);
    const listeners = this.#channels.get(channel) ?? new Set();
    this.#channels.set(channel, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** @throws when the first connection fails */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 10_000 });
    client.on('error', (error) => this.#lost(client, error));
    client.on('end', () => this.#lost(client, new Error('connection ended')));
    client.on('notification', ({ channel, payload = '' }) =>
      this.#tell(this.#channels.get(channel) ?? [], (listener) => listener.heard(payload)),
    );
    await client.connect();
    // A listening connection is idle by nature.
    for (const channel of this.#channels.keys()) await client.query(`LISTEN ${channel}`);
    if (this.#closed) return client.end();
    this.#client = client;
    // Whatever was said before this moment was not heard.
    for (const listeners of this.#channels.values()) this.#tell(listeners, (listener) => listener.missed());
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    this.#channels.clear();
    await client?.end();
  }

  #tell(listeners: Iterable<FeedListener>, say: (listener: FeedListener) => void): void {
    for (const listener of listeners) {
      try {
        say(listener);
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
