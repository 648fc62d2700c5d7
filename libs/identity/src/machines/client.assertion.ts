import { type Clock } from '@sportello/kernel';
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWTPayload, type LocalJWKSet } from 'jose';
import { CLOCK_TOLERANCE, LONGEST_PROOF, PROOF_ALGORITHMS } from './proof.rules.js';
import { textOf } from './claims.js';
import type { PublicKey } from './public.keys.js';

export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const MAX_CHARACTERS = 8_192;

/** What a client that signs its own logins proves with one assertion (RFC 7523 §3). */
export interface ProvedAssertion {
  readonly jti: string;
  readonly expiresAt: Date;
}

/** Whom an assertion says it is from, before anything is proved; null when it is none. */
export function clientOfAssertion(assertion: string): string | null {
  if (assertion.length > MAX_CHARACTERS) return null;
  try {
    return textOf(decodeJwt(assertion).sub);
  } catch {
    return null;
  }
}

/** Keys of clients as the library wants them, made once for each definition. */
const KEY_SETS = new WeakMap<readonly PublicKey[], LocalJWKSet>();

function keySet(keys: readonly PublicKey[]): LocalJWKSet {
  const known = KEY_SETS.get(keys);
  if (known !== undefined) return known;
  const made = createLocalJWKSet({ keys: keys.map((key) => ({ ...key })) });
  KEY_SETS.set(keys, made);
  return made;
}

/**
 * Checks an assertion by which a client logs in (`private_key_jwt`). One audience alone: an assertion meant for several
 * could be shown here by any of the others.
 * @returns null when it proves nothing
 */
export async function proveAssertion(
  assertion: string,
  client: { readonly id: string; readonly keys: readonly PublicKey[] },
  audiences: readonly string[],
  clock: Clock,
): Promise<ProvedAssertion | null> {
  if (assertion.length > MAX_CHARACTERS || client.keys.length === 0) return null;
  try {
    const { payload } = await jwtVerify(assertion, keySet(client.keys), {
      algorithms: [...PROOF_ALGORITHMS],
      issuer: client.id,
      subject: client.id,
      currentDate: clock.now(),
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['iss', 'sub', 'aud', 'jti', 'exp'],
    });
    return proved(payload, audiences, clock);
  } catch {
    return null;
  }
}

function proved({ aud, jti, exp = 0 }: JWTPayload, audiences: readonly string[], clock: Clock): ProvedAssertion | null {
  const only = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud;
  const id = textOf(jti);
  const longest = clock.now().getTime() / 1000 + LONGEST_PROOF + CLOCK_TOLERANCE;
  if (typeof only !== 'string' || !audiences.includes(only) || id === null || exp > longest) return null;
  return { jti: id, expiresAt: new Date((exp + CLOCK_TOLERANCE) * 1000) };
}
