import type { Principal, Role } from '@sportello/identity';
import type { Sight } from '@sportello/ticketing';

/** Who works tickets. */
export const DESK: readonly Role[] = ['l1', 'l2', 'supervisor'];
/** Who decides how requests are routed, and tries it out. */
export const ROUTING_KEEPERS: readonly Role[] = ['supervisor', 'tenant-admin'];
/** Who looks after the service of one tenant. */
export const SERVICE_KEEPERS: readonly Role[] = ['supervisor', 'tenant-admin', 'operator'];

/** A2: restricted tickets exist only for supervisors and those the tenant names. */
export function sightOf(principal: Principal): Sight {
  return { restricted: principal.roles.includes('supervisor') || principal.readsRestricted === true };
}
