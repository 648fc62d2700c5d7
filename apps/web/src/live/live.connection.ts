import type { LiveListener, LiveState } from './live.events.js';

/** What of EventSource is used, so that a test can stand in for the browser. */
export interface Stream {
  readonly readyState: number;
  addEventListener: (type: string, listener: (event: { readonly data?: unknown }) => void) => void;
  close: () => void;
}

const CLOSED = 2;
const FIRST_WAIT = 3_000;
const LONGEST_WAIT = 60_000;

/** What each kind of news is called when it is heard. */
export type Heard = Readonly<Record<string, keyof Omit<LiveListener, 'missed'>>>;

const STAFF_HEARS: Heard = {
  ticket: 'ticket',
  alert: 'alert',
  dispatch: 'dispatch',
  task: 'task',
  call: 'call',
  'call-back': 'callBack',
  presence: 'presence',
};
/** B10: nothing but its own tasks exists for a supplier. */
const SUPPLIER_HEARS: Heard = { task: 'supplierTask' };

/** Where news come from. */
export interface LiveSource {
  readonly address: (tenant: string) => string;
  readonly hears: Heard;
}

export const STAFF_NEWS: LiveSource = {
  address: (tenant) => `/rest/helpdesk/v1/${tenant}/live`,
  hears: STAFF_HEARS,
};
export const SUPPLIER_NEWS: LiveSource = {
  address: (tenant) => `/rest/suppliers/v1/${tenant}/live`,
  hears: SUPPLIER_HEARS,
};

/**
 * One stream of live updates, opened again after it was lost: the browser does so by itself while it can, and this after it gave
 * up, waiting twice as long each time.
 */
export class LiveConnection {
  readonly #listeners = new Set<LiveListener>();
  #stream: Stream | null = null;
  #wait = FIRST_WAIT;
  #again: ReturnType<typeof setTimeout> | null = null;
  #stopped = false;

  /**
   * @param open opens the stream
   * @param hears what the stream tells
   * @param told of every change of state
   * @param ended the session ended, or its rights changed: told instead of trying again
   */
  constructor(
    private readonly open: () => Stream,
    private readonly hears: Heard,
    private readonly told: (state: LiveState) => void,
    private readonly ended: () => void,
  ) {}

  listen(listener: LiveListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  start(): void {
    this.#stopped = false;
    const stream = this.open();
    this.#stream = stream;
    stream.addEventListener('ready', ({ data }) => this.#ready(parsed(data)));
    for (const [event, kind] of Object.entries(this.hears))
      stream.addEventListener(event, ({ data }) => this.#each(kind, data));
    stream.addEventListener('missed', () => this.#missed());
    stream.addEventListener('end', ({ data }) => this.#end(parsed(data)));
    stream.addEventListener('error', () => this.#lost());
  }

  stop(): void {
    this.#stopped = true;
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
    this.#stream?.close();
    this.#stream = null;
  }

  #ready(data: object | null): void {
    this.#wait = FIRST_WAIT;
    this.told('on');
    if (!(data !== null && 'resumed' in data && data.resumed === true)) this.#missed();
  }

  #missed(): void {
    for (const listener of this.#listeners) listener.missed?.();
  }

  #each(kind: keyof Omit<LiveListener, 'missed'>, data: unknown): void {
    const told = parsed(data);
    if (told === null) return;
    // The server's word is taken for its shape, as for every other answer.
    for (const listener of this.#listeners) listener[kind]?.(told as never);
  }

  #end(data: object | null): void {
    const reason = data !== null && 'reason' in data ? data.reason : '';
    if (reason === 'stopping') return;
    this.stop();
    this.told('off');
    this.ended();
  }

  #lost(): void {
    if (this.#stopped) return;
    this.told('lost');
    if (this.#stream?.readyState !== CLOSED || this.#again !== null) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      this.start();
    }, this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }
}

function parsed(data: unknown): object | null {
  try {
    const value: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
