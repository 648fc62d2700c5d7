import type { Role } from '../../principal.js';

/** Somebody who logs in with a password kept here: the way in where there is no identity provider yet. */
export interface LocalAccount {
  readonly id: string;
  /** What they type; lower case. */
  readonly username: string;
  /** Stable id of the person within the tenant, as it stands on what they do. */
  readonly person: string;
  readonly name: string;
  /** Where the link for a forgotten password goes. */
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  /** Of whom they are, when they are of a supplier. */
  readonly supplier: string | null;
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

export interface NewAccount {
  readonly username: string;
  readonly person: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  readonly teams: readonly string[];
  /** Given with the role `supplier`, and with that alone. */
  readonly supplier?: string | null;
}
