import type { Area } from '../../api/types.js';
import { servedAreas } from './served.topics.js';

const named = (id: string) => ({ id, name: { it: id, en: id } });
const areas: readonly Area[] = [
  {
    ...named('payslip'),
    topics: [
      { ...named('payment'), subtopics: [named('late'), named('iban')] },
      { ...named('items'), subtopics: [named('arrears')] },
    ],
  },
  { ...named('tax'), topics: [{ ...named('refunds'), subtopics: [named('amount')] }] },
];

describe('what a form offers (D5)', () => {
  it('is everything when its channel is not limited', () => {
    expect(servedAreas(areas, undefined)).toBe(areas);
  });

  it('is only the topics its channel serves, down to the last step', () => {
    expect(servedAreas(areas, [{ area: 'payslip', topic: 'payment', subtopic: 'iban' }])).toEqual([
      { ...areas[0], topics: [{ ...named('payment'), subtopics: [named('iban')] }] },
    ]);
    expect(servedAreas(areas, [{ area: 'tax' }])).toEqual([areas[1]]);
  });
});
