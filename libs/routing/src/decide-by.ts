import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import { decideRoute } from './decide-route.js';
import type { RoutingDecision } from './routing.decision.js';
import type { RoutingConfiguration } from './routing.facts.js';

/** Asks one rule by its name. Rejects when it fails or does not answer in time. */
export type AskRule = (rule: string, facts: RoutingFacts) => Promise<RoutingVerdict>;

/** A rule that is switched off keeps its place in the list, and the explanation says why it had no opinion. */
const SWITCHED_OFF: RoutingVerdict = {
  decision: 'abstain',
  reason: { it: 'La regola è spenta.', en: 'The rule is switched off.' },
};

/** Where a ticket goes under a configuration, whoever asks the rules: those in force, or those being tried. */
export function decideBy(
  { routing, teams }: RoutingConfiguration,
  facts: RoutingFacts,
  ask: AskRule,
): Promise<RoutingDecision> {
  return decideRoute({
    strategy: routing.strategy,
    fallback: routing.fallback.team,
    isTeam: (team) => Object.hasOwn(teams, team),
    rules: routing.rules.map(({ name, plugin, enabled = true }) => ({
      ...{ name, plugin },
      ask: async () => (enabled ? ask(name, facts) : SWITCHED_OFF),
    })),
  });
}
