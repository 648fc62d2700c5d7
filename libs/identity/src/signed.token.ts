import { createHash } from 'node:crypto';
import type { Clock } from '@sportello/kernel';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { tokenExpired, tokenInvalid } from './token.errors.js';

const ALGORITHM = 'HS256';
const ISSUER = 'sportello';
const MIN_KEY_BYTES = 32;
const MAX_CHARACTERS = 4_096;
/** Tokens remembered at once, about the people at work at the same time. */
const MOST_REMEMBERED = 1_000;

/** The claims of a genuine token, and by which name it can be called back. */
export type Verified = JWTPayload & {
  readonly id: string;
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
};

export interface TokenShape {
  /** `typ` of its header. */
  readonly type: string;
  /** Null: each token names its own, for whoever reads it to judge. */
  readonly audience: string | null;
}

/**
 * Tokens of one use (JWT, HMAC-SHA-256). Each use has a key, a type and an audience of its own, and one algorithm is
 * accepted: a token made for another use, unsigned or signed in another way is not a token here.
 */
export class SignedTokens {
  readonly #key: Uint8Array;
  /** What was well signed once stays well signed: only its time is judged again. The oldest go first. */
  readonly #verified = new Map<string, Verified>();

  /**
   * @param key at least 32 bytes, derived for this use alone
   * @param use e.g. `staff`
   */
  constructor(
    key: Uint8Array,
    use: string,
    private readonly clock: Clock,
    private readonly shape: TokenShape = { type: `sportello-${use}+jwt`, audience: use },
  ) {
    if (key.byteLength < MIN_KEY_BYTES) throw new RangeError(`the key for ${use} tokens needs ${MIN_KEY_BYTES} bytes`);
    this.#key = Uint8Array.from(key);
  }

  /** @param validFor seconds */
  async sign(subject: string, claims: JWTPayload, validFor: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    const { type, audience } = this.shape;
    return new SignJWT({ ...claims, ...(audience === null ? {} : { aud: audience }) })
      .setProtectedHeader({ alg: ALGORITHM, typ: type })
      .setIssuer(ISSUER)
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + validFor)
      .sign(this.#key);
  }

  /** @throws DomainError AUTH.TOKEN_INVALID or AUTH.TOKEN_EXPIRED */
  async verify(token: string): Promise<Verified> {
    const known = this.#verified.get(token);
    if (known !== undefined && known.exp * 1000 > this.clock.now().getTime()) return known;
    this.#verified.delete(token);
    const verified = await this.#judge(token);
    const [oldest] = this.#verified.keys();
    if (this.#verified.size >= MOST_REMEMBERED && oldest !== undefined) this.#verified.delete(oldest);
    this.#verified.set(token, verified);
    return verified;
  }

  async #judge(token: string): Promise<Verified> {
    if (token.length > MAX_CHARACTERS) throw tokenInvalid();
    try {
      const { payload } = await jwtVerify(token, this.#key, {
        algorithms: [ALGORITHM],
        typ: this.shape.type,
        issuer: ISSUER,
        ...(this.shape.audience === null ? {} : { audience: this.shape.audience }),
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'aud', 'iat', 'exp'],
      });
      const { sub, iat, exp } = payload;
      if (typeof sub !== 'string' || typeof iat !== 'number' || typeof exp !== 'number') throw tokenInvalid();
      return { ...payload, id: idOf(token, payload), sub, iat, exp };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw tokenExpired(error);
      if (error instanceof errors.JOSEError) throw tokenInvalid(error);
      throw error;
    }
  }
}

/** Of a token without `jti`, what was signed: a signature can be written in more than one way, what it signs cannot. */
const idOf = (token: string, { jti }: JWTPayload): string =>
  jti ??
  createHash('sha256')
    .update(token.slice(0, token.lastIndexOf('.')))
    .digest('base64url');
