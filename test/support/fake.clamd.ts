import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What the fake takes for malicious. */
export const MALICE = 'CANARY-malicious-bytes';

/** Answers PING and INSTREAM on a Unix socket, as clamd(8) does. */
export class FakeClamd {
  readonly #open = new Set<Socket>();

  private constructor(
    readonly path: string,
    private readonly folder: string,
    private readonly server: Server,
  ) {}

  /** @param at where another one listened before */
  static async start(at?: string): Promise<FakeClamd> {
    const path = at ?? join(await mkdtemp(join(tmpdir(), 'clamd-')), 'clamd.ctl');
    await mkdir(dirname(path), { recursive: true });
    const server = createServer();
    const fake = new FakeClamd(path, dirname(path), server);
    server.on('connection', (socket) => fake.#serve(socket));
    await new Promise<void>((resolve) => server.listen(fake.path, resolve));
    return fake;
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  #serve(socket: Socket): void {
    this.#open.add(socket);
    let heard = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#open.delete(socket));
    socket.on('data', (bytes: Buffer) => {
      heard = Buffer.concat([heard, bytes]);
      const answer = answerTo(heard);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  }
}

function answerTo(heard: Buffer): string | null {
  if (heard.toString('latin1') === 'zPING\0') return 'PONG';
  const told = Buffer.from('zINSTREAM\0');
  if (!heard.subarray(0, told.length).equals(told)) return null;
  const pieces: Buffer[] = [];
  for (let at = told.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0)
      return Buffer.concat(pieces).includes(MALICE) ? 'stream: Test.Canary.UNOFFICIAL FOUND' : 'stream: OK';
    pieces.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
