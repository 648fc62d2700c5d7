import type { Json } from '@sportello/plugin-sdk';
import { z } from 'zod';

const cursorSchema = z.object({ taken: z.array(z.string()) });

/**
 * Keys of what has been taken and may still lie in the folder. Names and times give no order to go on from (files are renamed
 * into place, numbers wrap), so what is known is kept one by one until it is moved.
 */
export function readCursor(cursor: Json): ReadonlySet<string> {
  const parsed = cursorSchema.safeParse(cursor);
  return new Set(parsed.success ? parsed.data.taken : []);
}

export function writtenCursor(taken: Iterable<string>): Json {
  return { taken: [...taken].sort() };
}
