import type { Role } from '../principal.js';
import type { Assurance } from './openid/assurance.js';

/** Those who work for an administration, and those who ask something of it: two doors, never one session for both. */
export const AUDIENCES = ['staff', 'requesters'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Provider of those who log in with an account kept here. */
export const LOCAL = 'local';

/** Somebody who has just proved who they are. */
export interface ProvenPerson {
  readonly audience: Audience;
  /** Id of the OpenID provider in the tenant's configuration, or {@link LOCAL}. */
  readonly provider: string;
  /** What the provider knows them by; the account's id for {@link LOCAL}. */
  readonly subject: string;
  /** What the provider calls its own session (`sid`), where it says so. */
  readonly providerSession?: string | null;
  /** Stable id within the tenant, as it stands on what they do. */
  readonly person: string;
  readonly name: string;
  /** Lower case, and only when it is known to be theirs. */
  readonly email: string | null;
  /** `TINIT-…`, ETSI EN 319 412-1. */
  readonly fiscalNumber: string | null;
  readonly assurance: Assurance;
  /** Groups as the provider named them; what they are worth is configuration, read at each request. */
  readonly groups: readonly string[];
}

/** What somebody may do and where they work. */
export interface Grants {
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  /** Whose tasks they see, when they are of a supplier: then they are nothing else here. */
  readonly supplier: string | null;
}
