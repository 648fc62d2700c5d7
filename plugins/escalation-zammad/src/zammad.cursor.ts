import type { Json } from '@sportello/plugin-sdk';
import { z } from 'zod';
import { INDEX_DELAY } from './zammad.tickets.js';

const seenTicket = z.object({ article: z.int().nonnegative(), state: z.string(), updated: z.string() });

const cursor = z.object({
  /** Everything changed before this is dealt with; null at first. */
  done: z.string().nullable(),
  /** Where the round that is going on continues; null between rounds. */
  at: z.string().nullable(),
  /** Page of tickets changed at that very moment. */
  page: z.int().positive(),
  /** Latest change met in this round. */
  newest: z.string().nullable(),
  /** What is known of each ticket, by its id. */
  seen: z.record(z.string(), seenTicket),
});

export type Cursor = z.output<typeof cursor>;
export type SeenTicket = z.output<typeof seenTicket>;

/** Tickets remembered; the longest unchanged are forgotten first. */
const MOST_SEEN = 2_000;

/** An unreadable cursor counts as none: everything is read again, and what is known already moves nothing. */
export const readCursor = (since: Json): Cursor =>
  cursor.safeParse(since).data ?? { done: null, at: null, page: 1, newest: null, seen: {} };

/** From where a round looks: a little back, for its index shows changes late and out of order. */
export function beginning({ at, done }: Cursor): string | null {
  if (at !== null) return at;
  return done === null ? null : new Date(Date.parse(done) - INDEX_DELAY).toISOString();
}

/**
 * Where to go on after one page. Rounds go by moment and not by page: a ticket that changes meanwhile moves to the end, and with
 * pages the one behind it would be passed over.
 * @param full whether the page was as long as it can be
 */
export function advanced(
  now: Cursor,
  from: string | null,
  last: string | null,
  full: boolean,
  seen: Cursor['seen'],
): Cursor {
  const newest = [now.newest, last].reduce(
    (one, other) => (other !== null && (one === null || other > one) ? other : one),
    null,
  );
  if (!full || last === null) return { done: newest ?? now.done, at: null, page: 1, newest: null, seen: latest(seen) };
  return { ...now, at: last, page: last === from ? now.page + 1 : 1, newest, seen: latest(seen) };
}

function latest(seen: Cursor['seen']): Cursor['seen'] {
  const entries = Object.entries(seen);
  if (entries.length <= MOST_SEEN) return seen;
  const kept = entries.sort(([, one], [, other]) => (one.updated < other.updated ? 1 : -1)).slice(0, MOST_SEEN);
  return Object.fromEntries(kept);
}
