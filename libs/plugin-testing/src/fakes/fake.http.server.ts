import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it came. */
export interface ReceivedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the server does with a request. */
export type HttpAnswer = (response: ServerResponse, received: ReceivedRequest) => void;

/** A web server on loopback that says what it is told to say. */
export class FakeHttpServer {
  readonly received: ReceivedRequest[] = [];
  /** Null: it says nothing. */
  answer: HttpAnswer | null = (response) => answerJson(response, 200, {});
  readonly #server: Server = createServer((request, response) => {
    void buffer(request).then((bytes) => {
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const received = { headers, body: bytes.toString('utf8') };
      this.received.push(received);
      this.answer?.(response, received);
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Answers as a good server does. */
export function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Promises a whole answer and breaks the connection in the middle of it. */
export const halfAnAnswer: HttpAnswer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"half":', () => response.destroy());
};

/** Says that all is well, in a page for people: what proxies do for servers that are down. */
export const smilingErrorPage: HttpAnswer = (response) =>
  void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Service unavailable</h1>');
