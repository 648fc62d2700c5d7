import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What the fake does wrong, and when. */
export interface ImapFaults {
  /** Accepts and never greets. */
  silent?: boolean;
  /** Stops answering from this command on, the connection staying open. */
  deafFrom?: string;
  /** Closes the connection at this command. */
  dropAt?: string;
  /** Answer to LOGIN and AUTHENTICATE instead of OK. */
  loginAnswer?: string;
  /** Servers without MOVE make the reader copy and delete. */
  withoutMove?: boolean;
  /** Refuses COPY and MOVE. */
  refuseMove?: boolean;
  /** A message whose content it cannot give out. */
  corruptUid?: number;
}

export interface FakeMessage {
  uid: number;
  raw: string;
  flags: string[];
}

/** Speaks the part of IMAP4rev1 that a mailbox reader uses, one folder INBOX and one Fatto. For faults a real server will not commit. */
export class FakeImapServer {
  readonly faults: ImapFaults = {};
  readonly messages: FakeMessage[] = [];
  readonly moved: FakeMessage[] = [];
  readonly commands: string[] = [];
  uidValidity = 7;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #idling = new Map<Socket, string>();

  constructor() {
    this.#server = createServer((socket) => this.#serve(socket));
  }

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A message arrives, announced to whoever idles. */
  deliver(raw: string): FakeMessage {
    const message = { uid: (this.messages.at(-1)?.uid ?? 0) + 1, raw, flags: [] };
    this.messages.push(message);
    for (const socket of this.#idling.keys()) socket.write(`* ${this.messages.length} EXISTS\r\n`);
    return message;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  get idlers(): number {
    return this.#idling.size;
  }

  #capabilities(): string {
    return `IMAP4rev1 IDLE ${this.faults.withoutMove === true ? '' : 'MOVE '}SASL-IR AUTH=PLAIN AUTH=XOAUTH2 UIDPLUS`;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      this.#idling.delete(socket);
    });
    if (this.faults.silent === true) return;
    socket.write(`* OK [CAPABILITY ${this.#capabilities()}] ready\r\n`);
    let pending = '';
    let deaf = false;
    socket.on('data', (data) => {
      pending += data.toString('latin1');
      const lines = pending.split('\r\n');
      pending = lines.pop() ?? '';
      for (const line of lines) {
        const idle = this.#idling.get(socket);
        if (idle !== undefined && line.toUpperCase() === 'DONE') {
          this.#idling.delete(socket);
          if (!deaf) socket.write(`${idle} OK done\r\n`);
          continue;
        }
        const [tag = '', ...words] = line.split(' ');
        const name = (words[0]?.toUpperCase() === 'UID' ? words.slice(0, 2) : words.slice(0, 1))
          .join(' ')
          .toUpperCase();
        this.commands.push(words.join(' '));
        if (this.faults.deafFrom === name) deaf = true;
        if (deaf) continue;
        if (this.faults.dropAt === name) {
          socket.destroy();
          return;
        }
        this.#answer(socket, tag, name, words);
      }
    });
  }

  #answer(socket: Socket, tag: string, name: string, words: string[]): void {
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    const ok = (): boolean => say(`${tag} OK done`);
    switch (name) {
      case 'LOGIN':
      case 'AUTHENTICATE':
        say(`${tag} ${this.faults.loginAnswer ?? 'OK logged in'}`);
        return;
      case 'CAPABILITY':
        say(`* CAPABILITY ${this.#capabilities()}`);
        break;
      case 'LIST':
      case 'LSUB':
        for (const folder of ['INBOX', 'Fatto']) {
          const pattern = (words.at(-1) ?? '').replaceAll('"', '');
          if (pattern === '*' || pattern === folder) say(`* ${name} (\\HasNoChildren) "/" ${folder}`);
        }
        break;
      case 'SELECT':
      case 'EXAMINE':
        if (!/inbox/i.test(words.join(' '))) {
          say(`${tag} NO [NONEXISTENT] no such folder`);
          return;
        }
        say(`* ${this.messages.length} EXISTS`);
        say('* FLAGS (\\Seen \\Deleted)');
        say('* OK [PERMANENTFLAGS (\\Seen \\Deleted \\*)] ok');
        say(`* OK [UIDVALIDITY ${this.uidValidity}] ok`);
        say(`* OK [UIDNEXT ${(this.messages.at(-1)?.uid ?? 0) + 1}] ok`);
        say(`${tag} OK [${name === 'SELECT' ? 'READ-WRITE' : 'READ-ONLY'}] done`);
        return;
      case 'STATUS':
        if (!/inbox/i.test(words.join(' '))) {
          say(`${tag} NO [NONEXISTENT] no such folder`);
          return;
        }
        say(
          `* STATUS INBOX (MESSAGES ${this.messages.length} UIDNEXT ${(this.messages.at(-1)?.uid ?? 0) + 1} UIDVALIDITY ${this.uidValidity} UNSEEN ${this.messages.filter((m) => !m.flags.includes('\\Seen')).length})`,
        );
        break;
      case 'UID SEARCH': {
        const from = Number(/UID (\d+):\*/.exec(words.slice(1).join(' ').replace('SEARCH', ''))?.[1] ?? 0);
        const last = this.messages.at(-1)?.uid ?? 0; // n:* always includes the last message
        say(
          `* SEARCH ${this.messages
            .filter((m) => m.uid >= Math.min(from, last))
            .map((m) => m.uid)
            .join(' ')}`,
        );
        break;
      }
      case 'UID FETCH': {
        const wanted = uidSet(words[2] ?? '');
        const source = /BODY\.PEEK\[\]/i.test(words.join(' '));
        if (source && wanted.has(this.faults.corruptUid ?? -1)) {
          say(`${tag} NO [SERVERBUG] cannot read message`);
          return;
        }
        this.messages.forEach((m, at) => {
          if (wanted.has(m.uid)) this.#fetch(socket, at + 1, m, source, /BODY\.PEEK\[HEADER\]/i.test(words.join(' ')));
        });
        break;
      }
      case 'UID STORE':
        for (const m of this.messages)
          if (uidSet(words[2] ?? '').has(m.uid) && words.length > 4)
            m.flags.push((words[4] ?? '').replace(/[()]/g, ''));
        break;
      case 'UID COPY':
      case 'UID MOVE':
        if (this.faults.refuseMove === true || !/fatto/i.test(words[3] ?? '')) {
          say(`${tag} NO [TRYCREATE] refused`);
          return;
        }
        if (name === 'UID COPY') {
          this.moved.push(...this.messages.filter((m) => uidSet(words[2] ?? '').has(m.uid)));
          break;
        }
        for (const m of [...this.messages].filter((each) => uidSet(words[2] ?? '').has(each.uid))) {
          this.moved.push(m);
          say(`* ${this.messages.indexOf(m) + 1} EXPUNGE`);
          this.messages.splice(this.messages.indexOf(m), 1);
        }
        break;
      case 'UID EXPUNGE':
        for (const m of this.messages.filter((each) => each.flags.includes('\\Deleted'))) {
          say(`* ${this.messages.indexOf(m) + 1} EXPUNGE`);
          this.messages.splice(this.messages.indexOf(m), 1);
        }
        break;
      case 'IDLE':
        this.#idling.set(socket, tag);
        say('+ idling');
        return;
      case 'LOGOUT':
        say('* BYE');
        ok();
        socket.end();
        return;
      default:
    }
    ok();
  }

  #fetch(socket: Socket, seq: number, message: FakeMessage, source: boolean, header: boolean): void {
    const base = `UID ${message.uid} RFC822.SIZE ${Buffer.byteLength(message.raw)} INTERNALDATE "23-Nov-2026 10:00:00 +0100" FLAGS (${message.flags.join(' ')})`;
    const part = source ? message.raw : `${message.raw.split('\r\n\r\n')[0] ?? ''}\r\n\r\n`;
    const body = source || header ? ` BODY[${source ? '' : 'HEADER'}] {${Buffer.byteLength(part)}}\r\n${part}` : '';
    socket.write(`* ${seq} FETCH (${base}${body})\r\n`);
  }
}

function uidSet(range: string): Set<number> {
  const found = new Set<number>();
  for (const piece of range.split(',')) {
    const [from = '0', to = from] = piece.split(':');
    for (let uid = Number(from); uid <= Number(to); uid += 1) found.add(uid);
  }
  return found;
}
