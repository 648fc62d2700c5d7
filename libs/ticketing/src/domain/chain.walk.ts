import { eventHash, GENESIS, type StoredEvent, type TicketIdentity } from './event-chain.js';

/** What is wrong at one place of a history. */
export type WalkFault = 'changed' | 'missing' | 'moved' | 'shortened' | 'head-changed';

export interface WalkFinding {
  readonly seq: number;
  readonly fault: WalkFault;
}

/** Where an event is looked for that stands elsewhere: farther away it counts as changed. */
const FARTHEST = 1000;

/** An event as it is read back, with the hash it says it follows. */
export type WalkedEvent = StoredEvent & { readonly prevHash: Uint8Array | null };

/**
 * Goes through one history, event by event, keeping nothing but the last hash: any length, one small memory. Tells each place
 * that is not what was written; after one, goes on from what is there, so that several are all told.
 */
export class ChainWalk {
  #prev: Uint8Array = GENESIS;
  #seq = 0;

  constructor(private readonly ticket: TicketIdentity) {}

  /** @param event in the order of `seq` */
  next(event: WalkedEvent): WalkFinding | null {
    const expected = this.#seq + 1;
    const follows = this.#prev;
    this.#prev = event.hash;
    this.#seq = event.seq;
    const whole = equal(eventHash(follows, this.ticket, event), event.hash);
    if (whole && event.seq === expected) return null;
    if (event.seq > expected) return { seq: expected, fault: 'missing' };
    return { seq: event.seq, fault: this.#stoodElsewhere(event) ? 'moved' : 'changed' };
  }

  /** @param head what the ticket itself says of its last event */
  end(head: { readonly seq: number; readonly hash: Uint8Array | null }): WalkFinding | null {
    if (this.#seq < head.seq) return { seq: this.#seq + 1, fault: 'shortened' };
    if (head.seq === this.#seq && head.hash !== null && equal(head.hash, this.#prev)) return null;
    return { seq: this.#seq, fault: 'head-changed' };
  }

  /** Whole by its own hashes, under another number: what was written at another place. */
  #stoodElsewhere(event: WalkedEvent): boolean {
    const { prevHash, seq } = event;
    if (prevHash === null) return false;
    for (let distance = 1; distance <= FARTHEST; distance++) {
      for (const other of [seq - distance, seq + distance]) {
        if (other > 0 && equal(eventHash(prevHash, this.ticket, { ...event, seq: other }), event.hash)) return true;
      }
    }
    return false;
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
