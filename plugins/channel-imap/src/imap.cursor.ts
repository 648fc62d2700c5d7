import type { Json } from '@sportello/plugin-sdk';
import { z } from 'zod';

const cursorSchema = z.record(z.string(), z.object({ uidValidity: z.string(), uid: z.int().nonnegative(), left: z.array(z.int()).optional() }));

/** How far one folder has been read. A UID means nothing without the UIDVALIDITY it was given under. */
export interface ImapPosition {
  readonly uidValidity: string;
  readonly uid: number;
  /** UIDs that were not fetched whole: they stay on the server as they are, unread. */
  readonly left: readonly number[];
}

export type ImapCursor = Readonly<Record<string, ImapPosition>>;

/** So many are remembered, the latest. */
export const MOST_LEFT = 200;

/** An unreadable cursor counts as none: everything is polled again, and what is known already is passed over. */
export function readCursor(cursor: Json): ImapCursor {
  const parsed = cursorSchema.safeParse(cursor);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data).map(([folder, position]) => [folder, { ...position, left: position.left ?? [] }]));
}
