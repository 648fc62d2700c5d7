import { createHash } from 'node:crypto';
import { canonicalJson, type TenantId } from '@sportello/kernel';
import { saltFor, sealed, type SealedEvent } from './event.words.js';

/** What a ticket's first event follows. */
export const GENESIS: Uint8Array = new Uint8Array(32);

/** The part of an event its hash vouches for. */
export interface ChainedEvent extends SealedEvent {
  readonly seq: number;
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
}

export interface StoredEvent extends ChainedEvent {
  readonly hash: Uint8Array;
}

export interface TicketIdentity {
  readonly tenant: TenantId;
  readonly ticketId: string;
}

/**
 * `sha256(previous hash || canonical JSON of the event and whose it is)`: each event vouches for all before it (B9). Of words
 * it vouches for by a salted commitment, so that they can be erased.
 */
export function eventHash(prev: Uint8Array, { tenant, ticketId }: TicketIdentity, event: ChainedEvent): Uint8Array {
  const { seq, type, at } = event;
  const { actor, data } = sealed(event);
  return createHash('sha256')
    .update(prev)
    .update(canonicalJson({ tenant, ticketId, seq, type, at, actor, data }))
    .digest();
}

/** Adds its hash to each new event. @param prev hash of the last stored one, `GENESIS` for a new ticket */
export function chain<E extends ChainedEvent>(
  prev: Uint8Array,
  ticket: TicketIdentity,
  events: readonly E[],
): readonly (E & StoredEvent & { readonly prevHash: Uint8Array })[] {
  let last = prev;
  return events.map((event) => {
    const prevHash = last;
    last = eventHash(prevHash, ticket, event);
    return { ...event, prevHash, hash: last };
  });
}

/** As `chain`, with the words of each event under a seal of its own, whose salt is kept beside it. */
export const chainSealed = <E extends ChainedEvent>(
  prev: Uint8Array,
  ticket: TicketIdentity,
  events: readonly E[],
): readonly (E & StoredEvent & { readonly prevHash: Uint8Array; readonly salt: Uint8Array | null })[] =>
  chain(
    prev,
    ticket,
    events.map((event) => ({ ...event, salt: saltFor(event) })),
  );

/** Where and how a history is not what was written. */
export interface ChainFault {
  readonly seq: number;
  readonly fault: 'missing' | 'out-of-order' | 'changed' | 'shortened';
}

/**
 * Finds the first event that was changed, removed, inserted or moved; `null` when the history is whole.
 * @param events in the order in which they were read
 * @param head what the ticket itself says of its last event: without it, missing last events cannot be noticed
 */
export function verifyChain(
  ticket: TicketIdentity,
  events: readonly StoredEvent[],
  head?: { readonly seq: number; readonly hash: Uint8Array },
): ChainFault | null {
  let prev = GENESIS;
  for (const [index, event] of events.entries()) {
    const expected = index + 1;
    if (event.seq > expected) {
      const moved = events.some(({ seq }) => seq === expected);
      return { seq: expected, fault: moved ? 'out-of-order' : 'missing' };
    }
    if (event.seq < expected) return { seq: event.seq, fault: 'out-of-order' };
    if (!equal(eventHash(prev, ticket, event), event.hash)) return { seq: event.seq, fault: 'changed' };
    prev = event.hash;
  }
  if (head === undefined) return null;
  if (events.length < head.seq) return { seq: events.length + 1, fault: 'shortened' };
  return equal(prev, head.hash) ? null : { seq: events.length, fault: 'changed' };
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
