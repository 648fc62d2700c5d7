import type { RoutingFacts, RoutingVerdict, TeamFacts } from '@sportello/plugin-sdk';
import type { WorkloadRuleSettings } from './workload-rule.settings.js';

/** B13: priority follows from workload too. The team that has least to do, for what it can do, gets the request. */
export function evaluateWorkloadRule(facts: RoutingFacts, settings: Readonly<WorkloadRuleSettings>): RoutingVerdict {
  if (!concerns(facts, settings)) {
    return abstain('Il carico non si divide per richieste come questa.', 'Load is not shared for requests like this.');
  }
  const named = settings.teams.flatMap((id) => facts.teams.find((team) => team.id === id) ?? []);
  // A9: where nobody is on shift nobody begins now, unless that is so everywhere.
  const there = named.filter(({ onDuty }) => onDuty !== 0);
  const teams = there.length === 0 ? named : there;
  // One capacity that is not said makes shares incomparable: then plain numbers are compared.
  const relative = teams.every(({ capacity }) => capacity !== null);
  const [first, ...others] = teams;
  if (first === undefined) {
    return abstain('Nessuno dei gruppi indicati esiste.', 'None of the teams named exists.');
  }
  const load = (team: TeamFacts): number => (relative ? share(team) : team.open);
  const chosen = others.reduce((best, team) => (load(team) < load(best) ? team : best), first);
  const figures = teams.map(({ id, open, capacity }) => `${id} ${open}${capacity === null ? '' : `/${capacity}`}`);
  const away = named.filter((team) => !teams.includes(team)).map(({ id }) => id);
  if (settings.whenFull === 'abstain' && relative && share(chosen) >= 1) {
    return abstain(
      `Tutti i gruppi sono al completo: ${figures.join(', ')}.`,
      `Every team is full: ${figures.join(', ')}.`,
    );
  }
  return {
    decision: 'route',
    team: chosen.id,
    ...(settings.score === undefined ? {} : { score: settings.score }),
    reason: {
      it: `${chosen.id} è il meno carico${relative ? ' rispetto alla capienza' : ''} (aperte: ${figures.join(', ')}).${away.length === 0 ? '' : ` Nessuno in turno: ${away.join(', ')}.`}`,
      en: `${chosen.id} is the least loaded${relative ? ' for its capacity' : ''} (open: ${figures.join(', ')}).${away.length === 0 ? '' : ` Nobody on shift: ${away.join(', ')}.`}`,
    },
  };
}

const concerns = (facts: RoutingFacts, { kinds, channels, areas }: Readonly<WorkloadRuleSettings>): boolean =>
  (kinds?.includes(facts.kind) ?? true) &&
  (channels?.includes(facts.channel) ?? true) &&
  (areas === undefined || (facts.area !== null && areas.includes(facts.area)));

/** 1: as many as it can work on. */
const share = ({ open, capacity }: TeamFacts): number =>
  capacity === null || capacity <= 0 ? Number.POSITIVE_INFINITY : open / capacity;

const abstain = (it: string, en: string): RoutingVerdict => ({ decision: 'abstain', reason: { it, en } });
