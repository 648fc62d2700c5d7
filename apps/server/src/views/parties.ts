import type { Principal } from '@sportello/identity';
import type { Localized } from '@sportello/kernel';
import { PARTIES, type CurrentTenant } from '@sportello/tenancy';
import { teamsOfStaff } from '../http/staff.teams.js';

/** D2: who delivers a service. */
export type Party = (typeof PARTIES)[number];

export const PARTY_NAMES: Readonly<Record<Party, Localized>> = {
  administration: { it: 'Gruppi dell’Amministrazione', en: 'Teams of the Administration' },
  supplier: { it: 'Gruppi del fornitore', en: 'Teams of the supplier' },
};

/** Teams of a party, in the order of the file. */
export const teamsOfParty = (
  { teams }: Pick<CurrentTenant, 'teams'>,
  party: Party,
): readonly (readonly [string, CurrentTenant['teams'][string]])[] =>
  Object.entries(teams).filter(([, team]) => team.party === party);

/** Parties that deliver here at all. */
export const partiesOf = (configuration: Pick<CurrentTenant, 'teams'>): readonly Party[] =>
  PARTIES.filter((party) => teamsOfParty(configuration, party).length > 0);

/**
 * D2: whoever works in the supplier’s teams alone sees how those stand; the Administration’s people, and those who coordinate
 * the service, see both.
 */
export function partiesSeenBy(principal: Principal, configuration: CurrentTenant): readonly Party[] {
  const all = partiesOf(configuration);
  const coordinates = principal.roles.some((role) => role === 'supervisor' || role === 'service-manager');
  const own = teamsOfStaff(principal, configuration).flatMap((team) => configuration.teams[team]?.party ?? []);
  const supplierAlone = own.length > 0 && own.every((party) => party === 'supplier');
  return supplierAlone && !coordinates ? all.filter((party) => party === 'supplier') : all;
}
