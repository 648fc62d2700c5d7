import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where clamd listens: a Unix socket, or a host and a port. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** What a scanner makes of a file. `unknown`: nobody could look at it, and why. */
export type ScanResult =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly signature: string }
  | { readonly verdict: 'unknown'; readonly reason: string };

/** Bytes of one piece of INSTREAM. */
const PIECE = 64 * 1024;
/** Milliseconds of silence after which clamd is taken to hang. */
const PATIENCE = 30_000;
/** What it answers is one short line. */
const LONGEST_ANSWER = 4_096;

/** Speaks to clamd by INSTREAM (clamd(8)): the bytes go to it, so that it needs to see no folder of ours. */
export class ClamdClient {
  constructor(
    private readonly address: ClamdAddress,
    private readonly patience: number = PATIENCE,
  ) {}

  /** Never throws for what clamd does; what it cannot say is `unknown`. @param content read to its end, or destroyed by the caller */
  async scan(content: AsyncIterable<unknown>): Promise<ScanResult> {
    return judged(await this.#ask((socket) => stream(socket, content)));
  }

  /** Whether it answers at all. */
  async answers(): Promise<boolean> {
    return (
      (await this.#ask(async (socket) => {
        socket.write('zPING\0');
      })) === 'PONG'
    );
  }

  /** @returns its answer, or null when there is none */
  async #ask(say: (socket: Socket) => Promise<void>): Promise<string | null> {
    const socket = connect(this.address);
    const answer = answerOf(socket, this.patience);
    try {
      await once(socket, 'connect');
      await say(socket);
    } catch {
      // It may have answered and gone while it was still told: then the answer counts, and else there is none.
    }
    try {
      return await answer;
    } finally {
      socket.destroy();
    }
  }
}

function answerOf(socket: Socket, patience: number): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = '';
    const end = () => resolve(heard === '' ? null : (heard.split('\0', 1)[0]?.trim() ?? null));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1');
      if (heard.includes('\0') || heard.length > LONGEST_ANSWER) end();
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}

async function stream(socket: Socket, content: AsyncIterable<unknown>): Promise<void> {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  socket.write('zINSTREAM\0');
  for await (const chunk of content) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    for (let at = 0; at < bytes.length; at += PIECE) {
      if (gone.signal.aborted) return;
      const piece = bytes.subarray(at, at + PIECE);
      socket.write(lengthOf(piece.length));
      if (!socket.write(piece)) await once(socket, 'drain', { signal: gone.signal });
    }
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function judged(answer: string | null): ScanResult {
  if (answer === null) return { verdict: 'unknown', reason: 'clamd does not answer' };
  const [, signature] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (signature !== undefined) return { verdict: 'infected', signature: signature.slice(0, 200) };
  if (answer === 'stream: OK') return { verdict: 'clean' };
  return { verdict: 'unknown', reason: answer.slice(0, 200) };
}
