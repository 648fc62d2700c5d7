import { decodeProtectedHeader } from 'jose';

/** What a token says it is (`typ`), before anything is proved; null when it is none. Tells whose keys to try, and nothing more. */
export function tokenTypeOf(token: string): string | null {
  try {
    return decodeProtectedHeader(token).typ ?? null;
  } catch {
    return null;
  }
}
