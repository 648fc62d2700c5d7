import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A secret that cannot be guessed: 256 bits, in characters that go into addresses and cookies. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url');

/** What is kept of a secret that cannot be guessed: whoever reads the table cannot use it. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Whether a text could be one of {@link newSecret}. */
export const isSecret = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text);
