import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What somebody posted. */
export interface Posted {
  /** e.g. `/answers/messages`. */
  readonly path: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The other side of generated plugins: one base address for each, a token, things that wait, things that were posted. */
export class RecordedGateway {
  readonly posted: Posted[] = [];
  readonly #waiting = new Map<string, unknown[]>();
  readonly #server: Server;

  private constructor(private readonly token: string) {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(token: string): Promise<RecordedGateway> {
    const gateway = new RecordedGateway(token);
    gateway.#server.listen(0, '127.0.0.1');
    await once(gateway.#server, 'listening');
    return gateway;
  }

  /** @param name of its own part, e.g. `answers` */
  base(name: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${name}/`;
  }

  /** Something to be fetched from that part, once. */
  leave(name: string, item: unknown): void {
    this.#waiting.set(name, [...(this.#waiting.get(name) ?? []), item]);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
    if (request.headers.authorization !== `Bearer ${this.token}`) return end(response, 401, {});
    if (request.method === 'POST') {
      const key = String(request.headers['idempotency-key']);
      this.posted.push({ path: pathname, key, body: (await json(request)) as Posted['body'] });
      return end(response, 200, { id: `gateway-${this.posted.length}` });
    }
    const [, name = '', what] = pathname.split('/');
    const items = what === 'waiting' ? (this.#waiting.get(name) ?? []).slice(Number(searchParams.get('from'))) : [];
    end(response, 200, { items, more: false });
  }
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
