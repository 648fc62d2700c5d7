import type { FolderPosition } from '@sportello/mail';
import type { Json } from '@sportello/plugin-sdk';
import { z } from 'zod';

const positionSchema = z.object({
  uidValidity: z.string(),
  uid: z.int().nonnegative(),
  left: z.array(z.int()).default([]),
});
const cursorSchema = z.record(z.string(), positionSchema);

/** Positions by folder. */
export type ImapCursor = ReadonlyMap<string, FolderPosition>;

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
