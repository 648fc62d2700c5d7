import { createHmac, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Without signs that are mistaken for others. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_SIGNS = 12;

/** What an authenticator application is told. */
export interface Enrolment {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly uri: string;
}

const totp = (secret: string, issuer = '', label = ''): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** A new secret of a second factor (RFC 6238). @param issuer name of the administration */
export function newEnrolment(issuer: string, username: string): Enrolment {
  const secret = new Secret({ size: SECRET_BYTES }).base32;
  return { secret, uri: totp(secret, issuer.replaceAll(':', ' '), username).toString() };
}

/**
 * The time step a code is of, one before and one after being allowed for; null for a wrong code. A step may be used once:
 * that is the caller's to remember (RFC 6238, 5.2).
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret).validate({ token: digits, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** Codes for whoever has lost the other device, shown once: about 58 bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: CODE_SIGNS }, () => SIGNS[randomInt(SIGNS.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** What is kept of one. @param key of the installation, without which the table is worth nothing */
export const recoveryHash = (key: Buffer, account: string, code: string): string =>
  createHmac('sha256', key)
    .update(`${account}:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`, 'utf8')
    .digest('base64url');
