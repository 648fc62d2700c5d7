import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import type { ClassificationRuleSettings } from './classification-rule.settings.js';

type Route = ClassificationRuleSettings['routes'][number];

/** B3: a classification may be set for automatic dispatch to a second-level team; otherwise escalation waits for the first level's diagnosis. */
export function evaluateClassificationRule(
  facts: RoutingFacts,
  settings: Readonly<ClassificationRuleSettings>,
): RoutingVerdict {
  if (facts.area === null) {
    return {
      decision: 'abstain',
      reason: { it: 'La richiesta non è ancora classificata.', en: 'The request is not classified yet.' },
    };
  }
  const triplet = [facts.area, facts.topic, facts.subtopic].filter((part) => part !== null).join(' › ');
  const route = mostSpecific(settings.routes.filter((candidate) => fits(candidate, facts)));
  if (route === undefined) {
    return {
      decision: 'abstain',
      reason: {
        it: `Nessun gruppo competente indicato per ${triplet}.`,
        en: `No competent team is set for ${triplet}.`,
      },
    };
  }
  if (route.dispatch === 'after-diagnosis') {
    return {
      decision: 'abstain',
      reason: {
        it: `Per ${triplet} è competente ${route.team}, dopo la diagnosi del primo livello.`,
        en: `${route.team} is competent for ${triplet}, after the first level's diagnosis.`,
      },
    };
  }
  return {
    decision: 'route',
    team: route.team,
    ...(route.score === undefined ? {} : { score: route.score }),
    reason: {
      it: `Per ${triplet} è competente ${route.team} (smistamento automatico).`,
      en: `${route.team} is competent for ${triplet} (automatic dispatch).`,
    },
  };
}

function fits(route: Route, facts: RoutingFacts): boolean {
  return (
    route.area === facts.area &&
    (route.topic === undefined || route.topic === facts.topic) &&
    (route.subtopic === undefined || route.subtopic === facts.subtopic) &&
    (route.kind === undefined || route.kind === facts.kind)
  );
}

/** The route that names most wins; among equals, the one written first. */
function mostSpecific(routes: readonly Route[]): Route | undefined {
  const weight = (route: Route) =>
    (route.subtopic === undefined ? 0 : 4) + (route.topic === undefined ? 0 : 2) + (route.kind === undefined ? 0 : 1);
  return routes.reduce<Route | undefined>(
    (best, route) => (best === undefined || weight(route) > weight(best) ? route : best),
    undefined,
  );
}
