import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { normalised } from './password.rules.js';

/** OWASP Password Storage: Argon2id with 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const LONGEST = 1_000;

/** Hashes of passwords (Argon2id). */
export class PasswordHasher {
  /** Of a password nobody knows: whoever has no account is compared with it, and takes as long. */
  #nobody: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(normalised(password), COST);
  }

  /** @param known the hash; null: there is none, and the answer is no after the same time */
  async matches(known: string | null, password: string): Promise<boolean> {
    this.#nobody ??= hash(randomBytes(32), COST);
    const nobody = await this.#nobody;
    const matches = await verify(known ?? nobody, normalised(password.slice(0, LONGEST)));
    return known !== null && matches;
  }
}
