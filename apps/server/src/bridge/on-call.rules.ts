import { onDuty } from '@sportello/rosters';
import type { CurrentTenant } from '@sportello/tenancy';
import type { OnCallRules } from '@sportello/ticketing';
import { rosterOf, teamsOf } from './duty.board.js';

/** B2: who is on call at some time, as the tenant's roster has it. */
export function onCallRules(configuration: CurrentTenant): OnCallRules {
  const roster = rosterOf(configuration);
  const specialists = configuration.rosters
    .filter(({ duty }) => duty === 'on-call')
    .map(({ person, teams }) => ({ person, teams: teams ?? teamsOf(configuration, person) }));
  return {
    specialists,
    mayAuthorise: configuration.onCall.mayAuthorise,
    onShift: (person, at) => onDuty(roster, [], at).some((one) => one.person === person && one.duty === 'shift'),
  };
}
