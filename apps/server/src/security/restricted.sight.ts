import type { Principal } from '@sportello/identity';
import type { TenantConfiguration } from '@sportello/tenancy';

/**
 * A2: who sees restricted tickets beside the supervisors: the team that handles them and the readers the tenant names, as
 * its configuration has them now, whatever an older token says.
 */
export function readsRestricted(
  { id, teams }: Pick<Principal, 'id' | 'teams'>,
  { security, people }: Pick<TenantConfiguration, 'security' | 'people'>,
): boolean {
  const { team, readers } = security;
  if (readers.includes(id)) return true;
  if (team === undefined) return false;
  const known = Object.hasOwn(people, id) ? people[id] : undefined;
  // Whom the file knows is where the file says; of others the token is all that is known.
  return known === undefined ? teams.includes(team) : known.team === team || known.alsoIn.includes(team);
}
