import type { TenantId } from '@sportello/kernel';

/**
 * What somebody may be in one tenant. What each may do is the table of rights (`rights/`), and nothing else is.
 * `delegate` speaks for an organisation of the tenant, `l3` is of an internal area, `supplier` a person of one supplier, `governance` is the Administration that
 * sees figures and no persons (D2), `integrator` looks after plugin instances, `operator` after the installation.
 */
export const ROLES = [
  'requester',
  'delegate',
  'l1',
  'l2',
  'l3',
  'supplier',
  'supervisor',
  'service-manager',
  'governance',
  'tenant-admin',
  'integrator',
  'operator',
] as const;
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
