import type { RoutingFacts, RoutingVerdict } from '@sportello/plugin-sdk';
import type { Settings } from './settings.js';

/** Pure: the same facts give the same verdict, always with a reason people can read. */
export function evaluate({ subject }: RoutingFacts, { words }: Readonly<Settings>): RoutingVerdict {
  const lower = subject.toLowerCase();
  const found = words.find(({ word }) => lower.includes(word.toLowerCase()));
  if (found === undefined) {
    return {
      decision: 'abstain',
      reason: { it: 'Nessuna parola nell’oggetto.', en: 'No word in the subject.' },
    };
  }
  const { word, team } = found;
  return {
    decision: 'route',
    team,
    reason: { it: `L’oggetto dice «${word}».`, en: `The subject says "${word}".` },
  };
}
