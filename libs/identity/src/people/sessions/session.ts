import type { Assurance } from '../openid/assurance.js';
import type { Audience, Grants } from '../person.js';

/** Somebody logged in, from one browser. */
export interface Session {
  readonly id: string;
  readonly audience: Audience;
  readonly provider: string;
  readonly subject: string;
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly fiscalNumber: string | null;
  readonly assurance: Assurance;
  readonly groups: readonly string[];
  readonly openedAt: Date;
  readonly seenAt: Date;
  /** Address and browser it was opened from, as they told it. */
  readonly address: string;
  readonly agent: string;
  /** Of a local account: what it is granted now. Null for anybody else. */
  readonly grants: Grants | null;
}

/** How long a session may last. */
export interface SessionLimits {
  /** Milliseconds without a request. */
  readonly idle: number;
  /** Milliseconds in all. */
  readonly absolute: number;
}

/** Where somebody comes from. */
export interface Origin {
  readonly address: string;
  readonly agent: string;
}

/** When it ends if nothing more is asked, which is never after its last moment. */
export function endOf({ openedAt, seenAt }: Pick<Session, 'openedAt' | 'seenAt'>, limits: SessionLimits): Date {
  return new Date(Math.min(openedAt.getTime() + limits.absolute, seenAt.getTime() + limits.idle));
}
