import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { logoutRefused } from './openid.errors.js';

/** What a provider says is over: one of its sessions, or all of somebody's. */
export interface LogoutNotice {
  /** What the provider knows them by; null when it names its session alone. */
  readonly subject: string | null;
  /** What it calls its session (`sid`); null when it means all of theirs. */
  readonly session: string | null;
  /** Good once, until {@link expiresAt}. */
  readonly jti: string;
  readonly expiresAt: Date;
}

export interface LogoutRules {
  readonly issuer: string;
  readonly clientId: string;
  readonly keys: JWTVerifyGetKey;
  /** Those anybody can check and only the provider can sign with. */
  readonly algorithms: readonly string[];
  readonly now: Date;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Seconds for which a notice may be under way, and seconds two clocks may differ. */
const LONGEST = 600;
const TOLERANCE = 30;
const MOST_CHARACTERS = 8_192;
const LONGEST_NAME = 255;
/** What the header of a logout token may say it is; an access token, which says so too, is none. */
const TYPES: readonly unknown[] = [undefined, 'logout+jwt', 'jwt'];

/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0 §2.6). That it was not shown before is the caller's to check.
 * @throws DomainError AUTH.LOGOUT_REFUSED; what fetching the keys throws
 */
export async function readLogoutToken(token: string, rules: LogoutRules): Promise<LogoutNotice> {
  if (token.length > MOST_CHARACTERS) throw logoutRefused();
  try {
    const { payload, protectedHeader } = await jwtVerify(token, rules.keys, {
      algorithms: [...rules.algorithms],
      ...{ issuer: rules.issuer, audience: rules.clientId },
      ...{ currentDate: rules.now, clockTolerance: TOLERANCE, maxTokenAge: LONGEST },
      requiredClaims: ['iat', 'jti', 'events'],
    });
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase())) throw logoutRefused();
    return noticeOf(payload);
  } catch (error) {
    throw error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) ? logoutRefused(error) : error;
  }
}

/** An ID token says who came in: it has a nonce and no such event, and ends nothing. */
function noticeOf({ sub, sid, jti, events, nonce, iat = 0, exp = iat + LONGEST }: JWTPayload): LogoutNotice {
  const event: unknown =
    typeof events === 'object' && events !== null ? new Map(Object.entries(events)).get(EVENT) : null;
  const [subject, session, id] = [named(sub), named(sid), named(jti)];
  const isEvent = typeof event === 'object' && event !== null && !Array.isArray(event);
  if (!isEvent || nonce !== undefined || id === null || (subject === null && session === null)) throw logoutRefused();
  return { subject, session, jti: id, expiresAt: new Date((Math.max(exp, iat + LONGEST) + TOLERANCE) * 1000) };
}

/** @throws DomainError AUTH.LOGOUT_REFUSED for what is there and is no name: it must not be read as «all of them» */
function named(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) throw logoutRefused();
  return value;
}
