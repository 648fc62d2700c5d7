import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';

const TXT = 16;
const NO_SUCH_NAME = 3;

/** A name server of one's own (RFC 1035): texts at some names, nothing at others. */
export class TxtServer {
  private constructor(
    private readonly socket: Socket,
    /** Names asked for, in order. */
    readonly asked: readonly string[],
  ) {}

  static async start(texts: Readonly<Record<string, string>>): Promise<TxtServer> {
    const socket = createSocket('udp4');
    const asked: string[] = [];
    socket.on('message', (query, { port, address }) => {
      const { name, end } = questionOf(query);
      asked.push(name);
      socket.send(answerTo(query.subarray(0, end), texts[name.toLowerCase()]), port, address);
    });
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new TxtServer(socket, asked);
  }

  get address(): string {
    return `127.0.0.1:${this.socket.address().port}`;
  }

  stop(): void {
    this.socket.close();
  }
}

function questionOf(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 5 };
}

/** @param question the query's header and question, which the answer repeats */
function answerTo(question: Buffer, text: string | undefined): Buffer {
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 + (text === undefined ? NO_SUCH_NAME : 0), 2);
  head.writeUInt16BE(text === undefined ? 0 : 1, 6);
  head.writeUInt32BE(0, 8);
  if (text === undefined) return head;
  const parts = (text.match(/.{1,255}/gs) ?? []).map((part) => Buffer.from([part.length, ...Buffer.from(part)]));
  const data = Buffer.concat(parts);
  const record = Buffer.alloc(12);
  record.writeUInt16BE(0xc00c, 0);
  record.writeUInt16BE(TXT, 2);
  record.writeUInt16BE(1, 4);
  record.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, record, data]);
}
