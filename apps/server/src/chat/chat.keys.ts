import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Chat } from '@sportello/desk';

/** By which whoever asks comes back to their conversation: only its digest is kept. */
export const newChatKey = (): string => randomBytes(32).toString('base64url');

export const digestOfKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** Takes as long for a wrong key as for the right one. */
export const opens = (key: string, { keyHash }: Pick<Chat, 'keyHash'>): boolean =>
  timingSafeEqual(digestOfKey(key), keyHash);
