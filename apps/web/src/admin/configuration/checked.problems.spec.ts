import { problemsBelow, saidBelow, stillWrong } from './checked.problems.js';

const value = { policies: [{ id: 'X', clocks: [{ target: '8' }] }] };
const problems = [
  { field: 'serviceLevels.policies[0].id', message: 'lower case' },
  { field: 'serviceLevels.policies[0].clocks[0].target', message: 'no duration' },
  { field: 'serviceLevels.policies[0].clocks[0].stopOn', message: 'missing' },
];

describe('what was found wrong', () => {
  it('stands at its place of the section, until that is changed', () => {
    const all = stillWrong({ value, problems }, value);
    expect(all.map(({ field }) => field)).toEqual([
      'policies.0.id',
      'policies.0.clocks.0.target',
      'policies.0.clocks.0.stopOn',
    ]);
    const changed = { policies: [{ id: 'x', clocks: [{ target: '8' }] }] };
    expect(stillWrong({ value, problems }, changed).map(({ text }) => text)).toEqual(['no duration', 'missing']);
  });

  it('is found from whatever it is in', () => {
    const all = stillWrong({ value, problems }, value);
    expect(problemsBelow(all, 'policies.0.clocks')).toHaveLength(2);
    expect(saidBelow(all, 'policies.0.clocks.0.target')).toBe('no duration');
    expect(saidBelow(all, 'policies.1')).toBeUndefined();
  });
});
