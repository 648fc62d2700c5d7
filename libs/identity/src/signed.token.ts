import type { Clock } from '@sportello/kernel';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { tokenExpired, tokenInvalid } from './token.errors.js';

const ALGORITHM = 'HS256';
const ISSUER = 'sportello';
const MIN_KEY_BYTES = 32;
const MAX_CHARACTERS = 4_096;
/** Tokens remembered at once, about the people at work at the same time. */
const MOST_REMEMBERED = 1_000;

type Verified = JWTPayload & { readonly sub: string; readonly iat: number; readonly exp: number };

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
    private readonly use: string,
    private readonly clock: Clock,
  ) {
    if (key.byteLength < MIN_KEY_BYTES) throw new RangeError(`the key for ${use} tokens needs ${MIN_KEY_BYTES} bytes`);
    this.#key = Uint8Array.from(key);
  }

  /** @param validFor seconds */
  async sign(subject: string, claims: JWTPayload, validFor: number): Promise<string> {
    const now = Math.floor(this.clock.now().getTime() / 1000);
    return new SignJWT(claims)
      .setProtectedHeader({ alg: ALGORITHM, typ: this.#type })
      .setIssuer(ISSUER)
      .setAudience(this.use)
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
        typ: this.#type,
        issuer: ISSUER,
        audience: this.use,
        currentDate: this.clock.now(),
        requiredClaims: ['sub', 'iat', 'exp'],
      });
      const { sub, iat, exp } = payload;
      if (typeof sub !== 'string' || typeof iat !== 'number' || typeof exp !== 'number') throw tokenInvalid();
      return { ...payload, sub, iat, exp };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw tokenExpired(error);
      if (error instanceof errors.JOSEError) throw tokenInvalid(error);
      throw error;
    }
  }

  get #type(): string {
    return `sportello-${this.use}+jwt`;
  }
}
