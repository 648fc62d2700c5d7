import type { Principal } from '@sportello/identity';
import type { TenantConfiguration } from '@sportello/tenancy';

/**
 * Teams somebody works in. Whom the file knows is where the file says, whatever an older token says; of others the token is
 * all that is known.
 */
export function teamsOfStaff(
  { id, teams }: Pick<Principal, 'id' | 'teams'>,
  { people }: Pick<TenantConfiguration, 'people'>,
): readonly string[] {
  const known = Object.hasOwn(people, id) ? people[id] : undefined;
  if (known === undefined) return teams;
  return known.team === undefined ? known.alsoIn : [known.team, ...known.alsoIn];
}
