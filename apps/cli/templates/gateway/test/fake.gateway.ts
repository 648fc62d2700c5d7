import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

const TOKEN = 'canary-3c1e-basilico';

/** The other side, as far as this plugin knows it. It remembers keys, as a gateway that deserves the name does. */
export class FakeGateway {
  readonly received = new Map<string, unknown>();
  readonly waiting: unknown[] = [];
  readonly secrets = { 'env:SECRET_EXAMPLE_TOKEN': TOKEN };
  readonly #server: Server;
  #refusing = false;
  #silent = false;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get settings() {
    const { port } = this.#server.address() as AddressInfo;
    return { gateway: `http://127.0.0.1:${port}/`, token: 'env:SECRET_EXAMPLE_TOKEN' };
  }

  /** What a contract's bench needs besides settings and messages. */
  get troubles() {
    return {
      refuseCredentials: async () => void (this.#refusing = true),
      fallSilent: async () => void (this.#silent = true),
      vanish: () => this.close(),
      close: () => this.close(),
    };
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#silent) return;
    const body = request.method === 'GET' ? null : await json(request);
    if (this.#refusing || request.headers.authorization !== `Bearer ${TOKEN}`) return end(response, 401, {});
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
    if (request.method === 'GET' && pathname === '/waiting') {
      const from = Number(searchParams.get('from'));
      return end(response, 200, {
        items: this.waiting.slice(from, from + 100),
        more: from + 100 < this.waiting.length,
      });
    }
    if (request.method === 'GET') return end(response, 200, {});
    const key = String(request.headers['idempotency-key']);
    if (!this.received.has(key)) this.received.set(key, body);
    return end(response, 200, { id: `gateway-${key}` });
  }
}

function end(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
