import type { Json } from '@sportello/plugin-sdk';
import { z } from 'zod';

const positionSchema = z.object({
  uidValidity: z.string(),
  uid: z.int().nonnegative(),
  left: z.array(z.int()).default([]),
});
const cursorSchema = z.record(z.string(), positionSchema);

/** How far one folder has been read. A UID means nothing without the UIDVALIDITY it was given under. */
export interface ImapPosition {
  readonly uidValidity: string;
  readonly uid: number;
  /** UIDs that were not fetched whole: they stay on the server as they are, unread. The latest `MOST_LEFT`. */
  readonly left: readonly number[];
}

/** Positions by folder. */
export type ImapCursor = ReadonlyMap<string, ImapPosition>;

const MOST_LEFT = 200;

/** An unreadable cursor counts as none: everything is polled again, and what is known already is passed over. */
export function readCursor(cursor: Json): ImapCursor {
  const parsed = cursorSchema.safeParse(cursor);
  return new Map(parsed.success ? Object.entries(parsed.data) : []);
}

export function writtenCursor(positions: ImapCursor): Json {
  return Object.fromEntries(
    [...positions].map(([folder, { uidValidity, uid, left }]) => [
      folder,
      { uidValidity, uid, left: left.slice(-MOST_LEFT) },
    ]),
  );
}
