import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands before a mail server. From a moment on it takes everything and passes nothing on, as a server does that hangs. */
export class StuckProxy {
  readonly #connections = new Set<Socket>();
  readonly #server: Server;
  #stuck = false;

  private constructor(behind: number) {
    this.#server = createServer((client) => {
      const server = connect(behind, '127.0.0.1');
      for (const [from, to] of [
        [client, server],
        [server, client],
      ] as const) {
        this.#connections.add(from);
        from.on('data', (bytes) => void (this.#stuck || to.write(bytes)));
        from.on('close', () => to.destroy());
        from.on('error', () => to.destroy());
      }
    });
  }

  static async before(port: number): Promise<StuckProxy> {
    const proxy = new StuckProxy(port);
    await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  hang(): void {
    this.#stuck = true;
  }

  /** It is restarted: what hung is cut, what comes from now on passes. */
  recover(): void {
    this.#stuck = false;
    this.#cut();
  }

  stop(): void {
    this.#cut();
    this.#server.close();
  }

  #cut(): void {
    for (const connection of this.#connections) connection.destroy();
    this.#connections.clear();
  }
}
