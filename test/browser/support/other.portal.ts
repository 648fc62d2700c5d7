import { createServer, type Server } from 'node:http';
import { freePort } from '../../support/free-port.js';

/** A portal of somebody else, at an origin of its own, whose page shows one of our forms. */
export class OtherPortal {
  private constructor(
    readonly origin: string,
    private readonly server: Server,
  ) {}

  /** @param page what its page holds, asked for at each visit */
  static async start(page: () => string): Promise<OtherPortal> {
    const port = await freePort();
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="it"><head><title>Altro portale</title></head><body><main><h1>Altro portale</h1>${page()}</main></body></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new OtherPortal(`http://127.0.0.1:${port}`, server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
