import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Actor } from '@sportello/kernel';
import { TOKEN, type OperatorToken } from '../operators.settings.js';

/** Who runs the installation, known by a token each. */
export class InstallationOperators {
  constructor(private readonly tokens: readonly OperatorToken[]) {}

  /** @returns the name of whoever brings the token; null: nobody’s */
  async named(given: string | null): Promise<string | null> {
    if (given === null) return null;
    let found: string | null = null;
    // All of them, whichever it is: how long it takes tells nothing.
    for (const { name, from } of this.tokens) if (isSame(given, await tokenOf(from))) found ??= name;
    return found;
  }
}

/** An operator as whoever did something. */
export const operatorActor = (name: string): Actor => ({ type: 'system', id: `operator:${name}`, name });

async function tokenOf(from: OperatorToken['from']): Promise<string | null> {
  if ('token' in from) return from.token;
  // A file that is being replaced is nobody's token for a moment.
  const token = (await readFile(from.file, 'utf8').catch(() => '')).trim();
  return TOKEN.test(token) ? token : null;
}

/** In the same time for every token of whatever length. */
export function isSame(given: string, expected: string | null): boolean {
  if (expected === null) return false;
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
