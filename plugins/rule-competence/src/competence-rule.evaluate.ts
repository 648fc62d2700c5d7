import { says, type RoutingFacts, type RoutingVerdict, type TeamFacts } from '@sportello/plugin-sdk';
import type { CompetenceRuleSettings } from './competence-rule.settings.js';

type Wanted = CompetenceRuleSettings['wanted'][number];

/** B4: what the request is about tells which skills it takes, and a team that has them gets it. */
export function evaluateCompetenceRule(
  facts: RoutingFacts,
  settings: Readonly<CompetenceRuleSettings>,
): RoutingVerdict {
  const skills = [...new Set(settings.wanted.filter((line) => fits(line, facts)).flatMap((line) => line.skills))];
  if (skills.length === 0) {
    return abstain('La richiesta non chiede competenze particolari.', 'The request asks for no particular skill.');
  }
  const found = mostSkilled(candidates(facts, settings), skills);
  const list = named(skills);
  if (found === undefined || found.has.length < (settings.match === 'all' ? skills.length : 1)) {
    return abstain(`Nessun gruppo ha le competenze richieste: ${list}.`, `No team has the skills wanted: ${list}.`);
  }
  const whole = found.has.length === skills.length;
  return {
    decision: 'route',
    team: found.team.id,
    ...(settings.score === undefined ? {} : { score: settings.score }),
    reason: {
      it: `Competenze richieste: ${list}. ${found.team.id} ha ${whole ? 'tutte' : named(found.has)}.`,
      en: `Skills wanted: ${list}. ${found.team.id} has ${whole ? 'all of them' : named(found.has)}.`,
    },
  };
}

function fits(line: Wanted, facts: RoutingFacts): boolean {
  return (
    (line.area === undefined || line.area === facts.area) &&
    (line.topic === undefined || line.topic === facts.topic) &&
    (line.subtopic === undefined || line.subtopic === facts.subtopic) &&
    (line.kind === undefined || line.kind === facts.kind) &&
    (line.userType === undefined || line.userType === facts.userType) &&
    (line.words === undefined || line.words.some((words) => says(facts.subject, words)))
  );
}

/** In order of preference. */
function candidates({ teams }: RoutingFacts, settings: Readonly<CompetenceRuleSettings>): readonly TeamFacts[] {
  if (settings.teams === undefined) return teams;
  return settings.teams.flatMap((id) => teams.find((team) => team.id === id) ?? []);
}

/** Among equals, the one preferred. */
function mostSkilled(teams: readonly TeamFacts[], wanted: readonly string[]) {
  return teams
    .filter(({ id }) => id !== '')
    .map((team) => ({ team, has: wanted.filter((skill) => team.skills.includes(skill)) }))
    .reduce<{ team: TeamFacts; has: string[] } | undefined>(
      (best, one) => (best === undefined || one.has.length > best.has.length ? one : best),
      undefined,
    );
}

/** As many as people read. */
const named = (skills: readonly string[]): string => skills.slice(0, 10).join(', ') + (skills.length > 10 ? ', …' : '');

const abstain = (it: string, en: string): RoutingVerdict => ({ decision: 'abstain', reason: { it, en } });
