import type { AreaRules } from '../ports/ticket-rules.port.js';
import type { Stems } from '../ports/suggestion-source.port.js';
import { guidedTriplets } from './guided.tree.js';
import { wordsOf } from './request.words.js';
import { suggest } from './suggest.js';
import { tripletIndex } from './triplet.index.js';

const named = (it: string, en: string) => ({ it, en });
const AREAS: readonly AreaRules[] = [
  {
    ...{ area: 'workplace', name: named('postazione', 'workplace') },
    topics: [
      {
        ...{ topic: 'printers', name: named('stampante', 'printer') },
        subtopics: [
          { subtopic: 'jam', name: named('carta inceppata', 'paper jam'), kind: 'malfunction' },
          { subtopic: 'toner', name: named('toner', 'toner'), userTypes: ['buyer'] },
        ],
      },
    ],
  },
  {
    ...{ area: 'network', name: named('rete', 'network') },
    topics: [
      {
        topic: 'wifi',
        name: named('senza fili', 'wireless'),
        subtopics: [{ subtopic: 'slow', name: named('lenta', 'slow') }],
      },
    ],
  },
];

/** Words as they are: what PostgreSQL makes of them is proved with it. */
const stemsOf = (it: string, en: string): Stems => ({ it: it.split(' '), en: en.split(' ') });
const triplets = guidedTriplets(AREAS);
const index = tripletIndex(
  triplets,
  triplets.flatMap(({ texts }) => texts.map(({ text }) => stemsOf(text.it, text.en))),
);
const about = (text: string) => {
  const words = wordsOf('', text);
  return { words, stems: words.map((word) => stemsOf(word, word)) };
};
const all = () => true;

describe('suggesting a triplet (B7)', () => {
  it('prefers what is told by the words that tell most, and names them', () => {
    const [first, second] = suggest(index, about('la stampante ha la carta bloccata'), [], all);
    expect(first).toMatchObject({ subtopic: 'jam', kind: 'malfunction', score: 100 });
    expect(first?.why).toEqual([{ it: 'Parole in comune: carta, stampante', en: 'Words in common: carta, stampante' }]);
    expect(second).toMatchObject({ subtopic: 'toner' });
    expect(second?.score).toBeLessThan(100);
  });

  it('lets what was done with similar requests speak where words say little', () => {
    const similar = [{ number: 'E-1', area: 'network', topic: 'wifi', subtopic: 'slow', rank: 0.6 }];
    const [first] = suggest(index, about('postazione ballerina zefiro radio ponte antenna tetto'), similar, all);
    expect(first).toMatchObject({ area: 'network', why: [{ en: 'Similar requests classified like this: 1 (E-1)' }] });
  });

  it('suggests nothing that is not offered, and nothing for words that say nothing', () => {
    expect(suggest(index, about('toner'), [], ({ subtopic }) => subtopic !== 'toner')).toEqual([]);
    expect(suggest(index, about('zzz'), [], all)).toEqual([]);
  });

  it('reads each word once, subject first, and neither signs nor endless ones', () => {
    expect(wordsOf('PC rotto', `il pc… è ROTTO! ${'x'.repeat(90)}`)).toEqual(['pc', 'rotto', 'il']);
  });
});
