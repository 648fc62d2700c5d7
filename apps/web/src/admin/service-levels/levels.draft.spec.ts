import { asLevels, withTerm, type Levels } from './levels.draft.js';

const term = { clock: 'resolution', calendar: 'service', target: '8h', startOn: 'taken-charge' };
const levels: Levels = {
  policies: [
    { id: 'urgent', when: { severity: [1] }, clocks: [term, { ...term, clock: 'take-charge' }] },
    { id: 'other', clocks: [term] },
  ],
};

describe('service levels that are changed', () => {
  it('change in one term of one rule, and carry along what the page does not know', () => {
    const changed = withTerm(levels, 'urgent', 'resolution', { target: '4h' });
    expect(changed.policies[0]?.clocks).toEqual([
      { ...term, target: '4h' },
      { ...term, clock: 'take-charge' },
    ]);
    expect(changed.policies[1]).toEqual(levels.policies[1]);
  });

  it('are none where there are none', () => {
    expect([asLevels(undefined), asLevels({ policies: 3 })]).toEqual([{ policies: [] }, { policies: [] }]);
  });
});
