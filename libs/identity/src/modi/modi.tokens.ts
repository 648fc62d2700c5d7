import type { Clock } from '@sportello/kernel';
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import { textOf } from '../machines/claims.js';
import { CLOCK_TOLERANCE, LONGEST_PROOF, PROOF_ALGORITHMS } from '../machines/proof.rules.js';
import type { ModiClient, TrustAnchors } from './modi.client.js';
import { modiAlgorithm, modiAudience, modiExpired, modiLifetime, modiTokenInvalid } from './modi.errors.js';
import { modiKey } from './modi.keys.js';

const MAX_CHARACTERS = 12_288;

/** What a ModI token proved, and what must not be accepted a second time. */
export interface ProvedToken {
  readonly jti: string;
  readonly expiresAt: Date;
  readonly claims: JWTPayload;
}

/** Under what a token is judged. */
export interface ModiRules {
  readonly client: ModiClient;
  readonly anchors: TrustAnchors;
  /** The API that is being asked. */
  readonly audience: string;
  readonly clock: Clock;
}

/** Whether a token claims to be ModI's: signed by a key of its maker's, which its header names. Nothing is proved yet. */
export function looksLikeModi(token: string): boolean {
  const header = headerOf(token);
  if (header === null) return false;
  return header.typ === 'JWT' && ('x5c' in header || 'x5t#S256' in header || 'kid' in header);
}

/** Which client a token says it is from: `iss`, else `sub`. Nothing is proved yet. */
export function claimedClient(token: string): string | null {
  try {
    const { iss, sub } = decodeJwt(token);
    return textOf(iss) ?? textOf(sub);
  } catch {
    return null;
  }
}

/**
 * Checks a token as ID_AUTH_REST_02 and INTEGRITY_REST_01 shape it. That it was not shown before is the caller's to check,
 * once everything else is right.
 * @throws DomainError MODI.*
 */
export async function proveModiToken(token: string, rules: ModiRules): Promise<ProvedToken> {
  const header = token.length > MAX_CHARACTERS ? null : headerOf(token);
  if (header === null || header.typ !== 'JWT') throw modiTokenInvalid();
  if (!PROOF_ALGORITHMS.some((known) => known === header.alg)) throw modiAlgorithm();
  const now = rules.clock.now();
  const key = await modiKey(header, rules.client, rules.anchors, now);
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [...PROOF_ALGORITHMS],
      audience: rules.audience,
      currentDate: now,
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['aud', 'iat', 'exp', 'jti'],
    });
    return proved(payload, rules);
  } catch (error) {
    throw refusalOf(error);
  }
}

function proved(claims: JWTPayload, { client, clock }: ModiRules): ProvedToken {
  const { iss, sub, iat, exp } = claims;
  const jti = textOf(claims.jti);
  // Whoever it names must be who signed it.
  const named = [iss, sub].filter((name) => name !== undefined);
  if (jti === null || typeof iat !== 'number' || typeof exp !== 'number' || named[0] !== client.id)
    throw modiTokenInvalid();
  const latest = clock.now().getTime() / 1000 + CLOCK_TOLERANCE;
  if (exp - iat > LONGEST_PROOF || exp < iat || iat > latest) throw modiLifetime();
  return { jti, expiresAt: new Date((exp + CLOCK_TOLERANCE) * 1000), claims };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return modiExpired();
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return modiAudience();
  if (error instanceof errors.JOSEError || error instanceof TypeError) return modiTokenInvalid(error);
  return error;
}

function headerOf(token: string): ProtectedHeaderParameters | null {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return null;
  }
}
