import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';

/** Why a connection is ended, as the page is told (RFC 6455 §7.4). */
export const ENDS = {
  stopping: 1001,
  unreadable: 1003,
  tooFast: 1008,
  /** The conversation goes on by another connection. */
  elsewhere: 4409,
  /** Whoever it is for is not logged in any more, or may not any more. */
  rights: 4403,
  /** There is no such conversation, or it is not theirs: nobody learns which. */
  unknown: 4404,
} as const;

/** Frames at once, and a second. A person who types fast sends two. */
const AT_ONCE = 30;
const A_SECOND = 4;
/** Frames that wait for those before them. */
const MOST_WAITING = 50;
/** Bytes waiting to be read beyond which whoever does not read them is let go: they come back and go on. */
const TOO_SLOW = 262_144;

/** One connection: takes frames one after the other, and only as many as a person sends. */
export class ChatWire {
  readonly id = randomUUID();
  #left = AT_ONCE;
  #waiting = 0;
  #work: Promise<unknown> = Promise.resolve();
  #answers = true;

  constructor(private readonly socket: WebSocket) {}

  get over(): boolean {
    return this.socket.readyState !== this.socket.OPEN;
  }

  /** @param heard what is done with one frame; the next waits for it @param failed what did not come off */
  listen(heard: (data: Buffer, isBinary: boolean) => Promise<void>, failed: (error: unknown) => void): void {
    this.socket.on('pong', () => (this.#answers = true));
    // What breaks the protocol closes by itself; there is nobody to tell.
    this.socket.on('error', () => this.socket.terminate());
    this.socket.on('message', (data: Buffer, isBinary: boolean) => {
      if (this.#tooFast()) return this.end('tooFast');
      this.#waiting += 1;
      this.do(() => heard(data, isBinary).finally(() => (this.#waiting -= 1)), failed);
    });
  }

  /** After all that was asked before it. */
  do(work: () => Promise<void>, failed: (error: unknown) => void): void {
    this.#work = this.#work.then(work).catch(failed);
  }

  onClose(closed: () => void): void {
    this.socket.once('close', closed);
  }

  say(frame: object): void {
    if (this.over) return;
    this.socket.send(JSON.stringify(frame));
    if (this.socket.bufferedAmount > TOO_SLOW) this.socket.terminate();
  }

  end(why: keyof typeof ENDS): void {
    if (!this.over) this.socket.close(ENDS[why], why);
  }

  /** Whoever did not answer the last beat is not there. @param seconds since the last one */
  beat(seconds: number): void {
    if (!this.#answers) return this.socket.terminate();
    this.#answers = false;
    this.#left = Math.min(AT_ONCE, this.#left + seconds * A_SECOND);
    if (!this.over) this.socket.ping();
  }

  /** Frames are given back by the beat: no clock is read for each of them. */
  #tooFast(): boolean {
    this.#left -= 1;
    return this.#left < 0 || this.#waiting >= MOST_WAITING;
  }
}
