import { says, type RoutingFacts, type RoutingVerdict } from '@sportello/plugin-sdk';
import type { SecurityRuleSettings } from './security-rule.settings.js';

/**
 * A2: a possible threat goes to its team at once, whatever else the request is about. The reason names the word that is
 * configured, never what the requester wrote.
 */
export function evaluateSecurityRule(facts: RoutingFacts, settings: Readonly<SecurityRuleSettings>): RoutingVerdict {
  const { team, score } = settings;
  if (settings.kinds?.includes(facts.kind) === true) {
    return {
      ...{ decision: 'route', team, score },
      reason: {
        it: `Il tipo di richiesta ${facts.kind} è una possibile minaccia informatica: va subito a ${team}.`,
        en: `The kind of request ${facts.kind} is a possible cyber threat: it goes to ${team} at once.`,
      },
    };
  }
  const word = settings.words?.find((words) => says(facts.subject, words));
  if (word === undefined) {
    return {
      decision: 'abstain',
      reason: { it: 'Nulla indica una minaccia informatica.', en: 'Nothing points to a cyber threat.' },
    };
  }
  return {
    ...{ decision: 'route', team, score },
    reason: {
      it: `L’oggetto parla di «${word}», possibile minaccia informatica: va subito a ${team}.`,
      en: `The subject speaks of "${word}", a possible cyber threat: it goes to ${team} at once.`,
    },
  };
}
