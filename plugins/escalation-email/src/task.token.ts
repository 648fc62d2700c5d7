import { createHmac, timingSafeEqual } from 'node:crypto';

/** Letters that no mail program changes and no person confuses. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Of the alphabet above: about 79 bits. */
const LENGTH = 16;
/** `[ENTE-2026-0000012/1 abcdefghjkmnpqrs]`, wherever a subject keeps it. Folding may have left several blanks. */
const IN_SUBJECT = /\[\s*([A-Z0-9][A-Za-z0-9._-]{0,50}\/[0-9]{1,6})\s+([a-z2-9]{16})\s*\]/gi;

/** What proves that whoever answers was written to about this task. */
export function tokenOf(key: string, scope: string, number: string): string {
  const digest = createHmac('sha256', key).update(`${scope}\n${number.toUpperCase()}`).digest();
  return Array.from(digest.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

export const taggedSubject = (number: string, token: string, title: string): string => `[${number} ${token}] ${title}`;

/** What a subject says of the task it is about. */
export type Tag =
  | { readonly found: 'task'; readonly number: string }
  /** It names a task under a token that is not the task's. */
  | { readonly found: 'forged'; readonly number: string }
  | { readonly found: 'nothing' };

/** @param keys the current one and those before it */
export function tagOf(subject: string, keys: readonly string[], scope: string): Tag {
  let forged: string | null = null;
  for (const [, written = '', token = ''] of subject.slice(0, 2_000).matchAll(IN_SUBJECT)) {
    const number = written.toUpperCase();
    if (keys.some((key) => isSame(tokenOf(key, scope, number), token.toLowerCase()))) return { found: 'task', number };
    forged ??= number;
  }
  return forged === null ? { found: 'nothing' } : { found: 'forged', number: forged };
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
