import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { ClamdClient } from './clamd.client.js';

const BIG = 4 * 1024 * 1024;

describe('ClamdClient', () => {
  const servers: Server[] = [];
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  });

  /** A clamd that does this with each connection. */
  async function clamdThat(
    does: (socket: Socket, heard: () => Buffer) => void,
    patience = 60_000,
  ): Promise<ClamdClient> {
    const server = createServer((socket) => {
      const pieces: Buffer[] = [];
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', (bytes: Buffer) => {
        pieces.push(bytes);
        does(socket, () => Buffer.concat(pieces));
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new ClamdClient({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, patience);
  }
  const isWhole = (heard: Buffer) => heard.length > 14 && heard.subarray(-4).equals(Buffer.alloc(4));
  const bytes = (size: number) => Readable.from([Buffer.alloc(size, 7)]);

  it('hands over all the bytes in pieces, and understands what is said of them', async () => {
    let size = 0;
    const clean = await clamdThat((socket, heard) => {
      if (!isWhole(heard())) return;
      size = heard().length;
      socket.end('stream: OK\0');
    });
    expect(await clean.scan(bytes(BIG))).toEqual({ verdict: 'clean' });
    // The command, the end, and four bytes before each of the 64 pieces.
    expect(size).toBe(10 + 4 + 64 * 4 + BIG);
    const infected = await clamdThat((socket, heard) => isWhole(heard()) && socket.end('stream: Eicar-Test FOUND\0'));
    expect(await infected.scan(bytes(3))).toEqual({ verdict: 'infected', signature: 'Eicar-Test' });
  });

  it('does not know where clamd gives up half-way, goes away, hangs, or is not there', async () => {
    const limit = await clamdThat((socket) => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    expect((await limit.scan(bytes(BIG))).verdict).toBe('unknown');
    const away = await clamdThat((socket) => socket.destroy());
    expect((await away.scan(bytes(BIG))).verdict).toBe('unknown');
    const hanging = await clamdThat(() => undefined, 200);
    expect(await hanging.scan(bytes(3))).toEqual({ verdict: 'unknown', reason: 'clamd does not answer' });
    expect(await hanging.answers()).toBe(false);
    const nowhere = new ClamdClient({ path: '/nonexistent/clamd.ctl' });
    expect((await nowhere.scan(bytes(3))).verdict).toBe('unknown');
  });

  it('never takes a part of an answer, or a strange one, for clean', async () => {
    for (const answer of ['stream: O', 'OK', 'stream: OK FOUND', '\0', 'x'.repeat(9_000)]) {
      const strange = await clamdThat((socket, heard) => isWhole(heard()) && socket.end(answer));
      expect([answer.slice(0, 20), (await strange.scan(bytes(3))).verdict]).not.toEqual([answer.slice(0, 20), 'clean']);
    }
  });
});
