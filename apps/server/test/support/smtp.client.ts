import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface SmtpAnswer {
  readonly code: number;
  readonly text: string;
}

/** Speaks SMTP by hand, so that a test can also misbehave. */
export class SmtpClient {
  #heard = '';
  readonly #socket: Socket;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => (this.#heard += chunk));
  }

  static async greet({ host, port }: { host: string; port: number }): Promise<SmtpClient> {
    const socket = connect(port, host);
    const client = new SmtpClient(socket);
    await once(socket, 'connect');
    await client.hear();
    await client.say('EHLO person.example');
    return client;
  }

  async say(line: string): Promise<SmtpAnswer> {
    this.#socket.write(`${line}\r\n`);
    return this.hear();
  }

  /** Sends bytes without waiting for an answer; waits only while the other side is slower. */
  async pour(bytes: string | Uint8Array): Promise<void> {
    if (!this.#socket.write(bytes)) await once(this.#socket, 'drain');
  }

  /** The next whole answer. */
  async hear(): Promise<SmtpAnswer> {
    for (;;) {
      const match = /^(?:\d{3}-.*\r\n)*(\d{3}) (.*)\r\n/.exec(this.#heard);
      if (match !== null) {
        this.#heard = this.#heard.slice(match[0].length);
        return { code: Number(match[1]), text: match[2] ?? '' };
      }
      if (this.#socket.closed) throw new Error('the other side hung up');
      await this.#nextSign();
    }
  }

  /** It said something or hung up. Nothing goes on listening for what did not happen. */
  async #nextSign(): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    try {
      await Promise.race([once(this.#socket, 'data', { signal }), once(this.#socket, 'close', { signal })]);
    } finally {
      over.abort();
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Hands over one mail. @returns what the door said to it, or to the first line it did not like */
export async function handOver(
  door: { host: string; port: number },
  mail: { readonly from: string; readonly to: string; readonly raw: string },
): Promise<SmtpAnswer> {
  const client = await SmtpClient.greet(door);
  try {
    for (const line of [`MAIL FROM:<${mail.from}>`, `RCPT TO:<${mail.to}>`, 'DATA']) {
      const answer = await client.say(line);
      if (answer.code >= 400) return answer;
    }
    const lines = mail.raw.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..');
    await client.pour(`${lines}\r\n.\r\n`);
    return await client.hear();
  } finally {
    client.close();
  }
}
