import { nextAfter } from './last.list.js';

describe('the next ticket of the list last worked from', () => {
  const list = { numbers: ['A', 'B', 'C'] };

  it('follows the one opened last, begins at the first, and ends with the last', () => {
    expect([null, 'A', 'C'].map((number) => nextAfter(list, number))).toEqual(['A', 'B', null]);
  });

  it('begins anew when the one opened last has gone from the list', () => {
    expect(nextAfter(list, 'Z')).toBe('A');
  });
});
