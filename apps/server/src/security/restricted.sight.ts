import type { Principal } from '@sportello/identity';
import type { TenantConfiguration } from '@sportello/tenancy';
import { teamsOfStaff } from '../http/staff.teams.js';

/**
 * A2: who sees restricted tickets beside the supervisors: the team that handles them and the readers the tenant names, as
 * its configuration has them now, whatever an older token says.
 */
export function readsRestricted(
  principal: Pick<Principal, 'id' | 'teams'>,
  configuration: Pick<TenantConfiguration, 'security' | 'people'>,
): boolean {
  const { team, readers } = configuration.security;
  if (readers.includes(principal.id)) return true;
  return team !== undefined && teamsOfStaff(principal, configuration).includes(team);
}
