import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { Api } from './api.js';
import { eventually } from './eventually.js';

/** One thing the other side said. */
export type ChatFrame = Readonly<Record<string, unknown>> & { readonly type: string };

/** One connection of a conversation, as a page or a program makes it. */
export class ChatClient {
  readonly frames: ChatFrame[] = [];
  closed: { readonly code: number } | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.frames.push(JSON.parse(data.toString('utf8')) as ChatFrame));
    socket.on('close', (code) => (this.closed = { code }));
    socket.on('error', () => undefined);
  }

  /** @param path below the tenant @returns once it is open @throws with the status the server answered instead */
  static async open(
    { url, tenant, token }: Pick<Api, 'url' | 'tenant' | 'token'>,
    path: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ChatClient> {
    const address = `${url.replace(/^http/, 'ws')}/rest/helpdesk/v1/${tenant}/${path}`;
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const socket = new WebSocket(address, { headers: { ...bearer, ...headers } });
    const client = new ChatClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('unexpected-response', (_, response) => {
        response.resume();
        reject(new Error(`answered ${response.statusCode}`));
      });
      socket.once('error', reject);
    });
    return client;
  }

  send(frame: object): void {
    this.socket.send(JSON.stringify(frame));
  }

  /** @returns what the line is called, to say it again */
  say(text: string, more: object = {}): string {
    const as = randomUUID();
    this.send({ type: 'say', as, text, ...more });
    return as;
  }

  /** The first frame so far, or from now, that is the one looked for. */
  async until(what: string, wanted: (frame: ChatFrame) => boolean): Promise<ChatFrame> {
    return eventually(what, () => this.frames.find(wanted), { every: 10 });
  }

  /** The newest frame of a type, once it is as looked for. */
  async now(type: string, wanted: (frame: ChatFrame) => boolean = () => true): Promise<ChatFrame> {
    return eventually(`${type} is as expected`, () => this.#newest(type, wanted), { every: 10 });
  }

  #newest(type: string, wanted: (frame: ChatFrame) => boolean): ChatFrame | null {
    const newest = this.frames.filter((frame) => frame.type === type).at(-1);
    return newest !== undefined && wanted(newest) ? newest : null;
  }

  /** What was said, as it was told. */
  get lines(): readonly ChatFrame[] {
    return this.frames.filter(({ type }) => type === 'line');
  }

  line(text: string | RegExp): Promise<ChatFrame> {
    const fits = (said: string) => (typeof text === 'string' ? said === text : text.test(said));
    return this.until(`somebody says ${String(text)}`, (frame) => frame.type === 'line' && fits(String(frame['text'])));
  }

  end(): Promise<{ readonly code: number }> {
    return eventually('the connection is closed', () => this.closed, { every: 10 });
  }

  /** The line is cut: nobody says goodbye. */
  cut(): void {
    this.socket.terminate();
  }
}
