import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import type { LastTechnicianRuleSettings } from './last-technician-rule.settings.js';

/** C14: who has dealt with a request knows it; it goes back to them, in the team they dealt with it in. */
export function evaluateLastTechnicianRule(
  facts: RoutingFacts,
  settings: Readonly<LastTechnicianRuleSettings>,
): RoutingVerdict {
  const last = facts.lastTechnician;
  if (settings.kinds?.includes(facts.kind) === false) {
    return abstain('La regola non vale per questo tipo di richiesta.', 'The rule is not for this kind of request.');
  }
  if (last === null || last.id === '' || last.team === null) {
    return abstain(
      'Nessun tecnico l’ha ancora seguita in un gruppo.',
      'No technician of a team has dealt with it yet.',
    );
  }
  const team = facts.teams.find(({ id }) => id !== '' && id === last.team);
  if (team === undefined) {
    return abstain(
      'Il gruppo che l’aveva seguita non esiste più.',
      'The team that had dealt with it is no longer there.',
    );
  }
  return {
    decision: 'route',
    team: team.id,
    technician: last.id,
    ...(settings.score === undefined ? {} : { score: settings.score }),
    reason: {
      it: `L’ha già seguita ${last.name} in ${team.id}.`,
      en: `${last.name} of ${team.id} has already dealt with it.`,
    },
  };
}

const abstain = (it: string, en: string): RoutingVerdict => ({ decision: 'abstain', reason: { it, en } });
