import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What a page of this site proves itself with when it writes: made of the session's secret, which the page cannot read, and
 * told only to whoever may read an answer. Another site's form sends the cookie but does not know it.
 */
export const csrfToken = (secret: string): string =>
  createHash('sha256').update(`csrf:${secret}`, 'utf8').digest('base64url');

export function isCsrfToken(given: unknown, secret: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [given, csrfToken(secret)].map((text) => createHash('sha256').update(text, 'utf8').digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
