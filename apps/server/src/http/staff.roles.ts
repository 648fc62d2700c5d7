import type { Principal } from '@sportello/identity';
import type { Sight } from '@sportello/ticketing';

/** A2: restricted tickets exist only for supervisors and those the tenant names. */
export function sightOf(principal: Principal): Sight {
  return { restricted: principal.roles.includes('supervisor') || principal.readsRestricted === true };
}
