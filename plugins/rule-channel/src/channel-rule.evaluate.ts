import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import type { ChannelRuleSettings } from './channel-rule.settings.js';

type Route = ChannelRuleSettings['routes'][number];

/** D3: the channel a request came from decides the process that handles it and the group it goes to. */
export function evaluateChannelRule(facts: RoutingFacts, settings: Readonly<ChannelRuleSettings>): RoutingVerdict {
  const route = settings.routes.find((candidate) => fits(candidate, facts));
  if (route === undefined) {
    return {
      decision: 'abstain',
      reason: {
        it: `Nessuna regola per il canale ${facts.channel} (${facts.channelInstance}).`,
        en: `No rule for channel ${facts.channel} (${facts.channelInstance}).`,
      },
    };
  }
  const way = route.instance ?? facts.channel;
  return {
    decision: 'route',
    team: route.team,
    ...(route.score === undefined ? {} : { score: route.score }),
    reason: {
      it: `Quanto arriva da ${way} è seguito da ${route.team}${condition(route, 'it')}.`,
      en: `What arrives by ${way} is handled by ${route.team}${condition(route, 'en')}.`,
    },
  };
}

function fits(route: Route, facts: RoutingFacts): boolean {
  return (
    (route.channel === undefined || route.channel === facts.channel) &&
    (route.instance === undefined || route.instance === facts.channelInstance) &&
    (route.kind === undefined || route.kind === facts.kind) &&
    (route.userType === undefined || route.userType === facts.userType) &&
    // E7: a contact centre says that what it passes on is for the second level.
    (route.level === undefined || route.level === facts.fields['level'])
  );
}

function condition(route: Route, language: 'it' | 'en'): string {
  const parts: string[] = [];
  if (route.kind !== undefined)
    parts.push(language === 'it' ? `tipo di richiesta ${route.kind}` : `kind of request ${route.kind}`);
  if (route.userType !== undefined)
    parts.push(language === 'it' ? `tipo di utente ${route.userType}` : `type of user ${route.userType}`);
  if (route.level !== undefined)
    parts.push(language === 'it' ? `diretto al livello ${route.level}` : `meant for level ${route.level}`);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
