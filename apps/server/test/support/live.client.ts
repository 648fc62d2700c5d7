import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api.js';

/** One event as a browser would be told of it. */
export interface LiveEvent {
  readonly event: string;
  readonly id: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const PATIENCE = 50_000;

/** A page that listens, as a browser does: `text/event-stream` read as it comes. */
export class LiveClient {
  readonly events: LiveEvent[] = [];
  #rest = '';
  #closed = false;

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {}

  /**
   * @param headers e.g. `Last-Event-ID`, or the cookie of a session
   * @param api whose stream it is
   */
  static async open(
    { url, tenant, token }: Api,
    headers: Readonly<Record<string, string>> = {},
    api: 'helpdesk' | 'suppliers' = 'helpdesk',
  ): Promise<LiveClient> {
    const abort = new AbortController();
    const response = await fetch(`${url}/rest/${api}/v1/${tenant}/live`, {
      signal: abort.signal,
      headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    });
    const client = new LiveClient(response, abort);
    if (response.ok) void client.#read();
    return client;
  }

  /** The first event, from now or before, that is the one looked for. */
  until(wanted: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    return this.#wait(() => this.events.find(wanted) ?? null);
  }

  /** Resolves when the server has ended it. */
  async ended(): Promise<void> {
    await this.#wait(() => (this.#closed ? true : null));
  }

  of(event: string): readonly LiveEvent[] {
    return this.events.filter((one) => one.event === event);
  }

  close(): void {
    this.abort.abort();
  }

  async #wait<T>(look: () => T | null): Promise<T> {
    for (const end = performance.now() + PATIENCE; performance.now() < end; await pause(10)) {
      const found = look();
      if (found !== null) return found;
    }
    throw new Error(`not told; heard: ${JSON.stringify(this.events)}`);
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const bytes of this.response.body ?? [])
        this.#take(decoder.decode(bytes as Uint8Array, { stream: true }));
    } catch (error) {
      if (!this.abort.signal.aborted) throw error;
    } finally {
      this.#closed = true;
    }
  }

  #take(text: string): void {
    const blocks = (this.#rest + text).split('\n\n');
    this.#rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => splitAt(line, line.indexOf(':'))));
      const data = fields.get('data');
      if (data === undefined) continue;
      const told = JSON.parse(data) as LiveEvent['data'];
      this.events.push({ event: fields.get('event') ?? 'message', id: fields.get('id') ?? null, data: told });
    }
  }
}

const splitAt = (line: string, at: number): [string, string] => [line.slice(0, at), line.slice(at + 1).trim()];
