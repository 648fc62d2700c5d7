import type { TenantId } from '@sportello/kernel';

/** `operator` runs the installation for its tenant: failed jobs, plugin instances; the others are people of the service. */
export const ROLES = ['requester', 'l1', 'l2', 'supervisor', 'tenant-admin', 'operator'] as const;
export type Role = (typeof ROLES)[number];

/** Somebody known, and what they may do, in one tenant. */
export interface Principal {
  readonly tenant: TenantId;
  /** Stable within the tenant. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Teams of the tenant they work in. */
  readonly teams: readonly string[];
  /** A2: whether restricted tickets exist for them; decided at each request by the tenant's configuration, never by the token. */
  readonly readsRestricted?: boolean;
}

export const isRole = (word: unknown): word is Role => ROLES.some((role) => role === word);
