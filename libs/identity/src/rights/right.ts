import type { Role } from '../principal.js';

/**
 * By which credential a right is used: none at all, the link of one request, a token of a person of the tenant, a supplier's
 * own token or the session of one of its people, or the token of the installation.
 */
export type Credential = 'public' | 'requester' | 'staff' | 'supplier' | 'installation';

/**
 * How far a right reaches. `team`: to what one's own teams have, and to the rest of the tenant when its configuration
 * says so (`rights.acrossTeams`); `own`: to what is one's own only; `figures`: to numbers about the tenant, never to a person.
 */
export type Reach = 'anybody' | 'own' | 'team' | 'tenant' | 'figures' | 'installation';

/** One row of the table of rights. */
export interface RightRow {
  readonly does: { readonly it: string; readonly en: string };
  readonly by: Credential;
  readonly reach: Reach;
  /** Who holds it, when it is used as a person of the tenant or of a supplier. Empty otherwise: the credential says it all. */
  readonly roles: readonly Role[];
}

const row =
  (by: Credential, reach: Reach) =>
  (it: string, en: string): RightRow => ({ does: { it, en }, by, reach, roles: [] });

/** For everybody, with no credential. */
export const open = row('public', 'anybody');
/** For whoever holds the link of one request: that request. */
export const ofRequester = row('requester', 'own');
/** For a supplier, its programs and its people: its own tasks. */
export const ofSupplier = (it: string, en: string): RightRow => ({
  ...row('supplier', 'own')(it, en),
  roles: ['supplier'],
});
/** For whoever runs the installation: across tenants, and no content. */
export const ofInstallation = row('installation', 'installation');

/** For people of the tenant. */
export const ofPeople =
  (reach: Reach) =>
  (it: string, en: string, ...roles: Role[]): RightRow => ({ does: { it, en }, by: 'staff', reach, roles });
