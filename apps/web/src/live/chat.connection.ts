/** What was said, as the server tells it. */
export interface ChatLine {
  readonly seq: number;
  /** As whoever said it calls it. */
  readonly as: string;
  readonly by: 'requester' | 'bot' | 'operator';
  readonly name: string;
  readonly text: string;
  readonly at: string;
  readonly articles: readonly { readonly id: string; readonly title: string }[];
  readonly files: readonly ChatFile[];
}

export interface ChatFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

export interface ChatRefused {
  readonly about?: string;
  readonly as?: string;
  readonly code: string;
  readonly text: string;
  readonly fields: readonly { readonly field: string; readonly text: string }[];
}

/** `elsewhere`: it goes on in another window; `unknown`: it is not there any more; `refused`: this page may not. */
export type ChatLink = 'connecting' | 'on' | 'lost' | 'elsewhere' | 'unknown' | 'refused';

/** What of WebSocket is used, so that a test can stand in for the browser. */
export interface ChatSocket {
  readonly readyState: number;
  send(text: string): void;
  close(): void;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const CONNECTING = 0;
const OPEN = 1;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Codes after which trying again makes no sense. */
const FINAL: Readonly<Record<number, ChatLink>> = { 4403: 'refused', 4404: 'unknown', 4409: 'elsewhere' };

/** One connection of a conversation, made again after it was lost, waiting twice as long each time. */
export class ChatConnection {
  #socket: ChatSocket | null = null;
  #wait = FIRST_WAIT;
  #again: ReturnType<typeof setTimeout> | null = null;
  #stopped = true;

  /**
   * @param open makes a connection
   * @param opened it is there, for the first time or again
   * @param heard what the other side says; taken at its word for its shape
   * @param told how the connection stands
   */
  constructor(
    private readonly open: () => ChatSocket,
    private readonly opened: () => void,
    private readonly heard: (frame: { readonly type: string }) => void,
    private readonly told: (link: ChatLink) => void,
  ) {}

  start(): void {
    this.#stopped = false;
    const socket = this.open();
    this.#socket = socket;
    socket.addEventListener('open', () => {
      if (this.#socket !== socket) return socket.close();
      this.#wait = FIRST_WAIT;
      this.told('on');
      this.opened();
    });
    socket.addEventListener('message', ({ data }) => {
      const frame = this.#socket === socket ? frameIn(data) : null;
      if (frame !== null) this.heard(frame);
    });
    socket.addEventListener('close', ({ code }) => {
      if (this.#socket === socket) this.#closed(code);
    });
  }

  stop(): void {
    this.#stopped = true;
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = null;
    const socket = this.#socket;
    this.#socket = null;
    // One that is still being made is closed once it is: browsers complain of any other way.
    if (socket?.readyState !== CONNECTING) socket?.close();
  }

  /** @returns false while there is nobody to say it to */
  send(frame: object): boolean {
    if (this.#socket?.readyState !== OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #closed(code: number): void {
    this.#socket = null;
    if (this.#stopped) return;
    const final = FINAL[code];
    if (final !== undefined) return this.told(final);
    this.told('lost');
    this.#again = setTimeout(() => {
      this.#again = null;
      this.start();
    }, this.#wait);
    this.#wait = Math.min(LONGEST_WAIT, this.#wait * 2);
  }
}

/** @param path below the tenant */
export function chatSocket(tenant: string, path: string): ChatSocket {
  const address = new URL(`/rest/helpdesk/v1/${encodeURIComponent(tenant)}/${path}`, location.href);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(address);
}

function frameIn(data: unknown): { readonly type: string } | null {
  try {
    const frame: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    const typed = typeof frame === 'object' && frame !== null && 'type' in frame && typeof frame.type === 'string';
    return typed ? (frame as { readonly type: string }) : null;
  } catch {
    return null;
  }
}
