import { DESK_KEYS } from './desk.keys.js';

describe('the keys of the desk', () => {
  const keys = Object.values(DESK_KEYS).map((one) => one.keys);

  it('are each given once', () => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are one character, or two one after the other, and none begins a pair as well', () => {
    const singles = keys.filter((one) => !one.includes(' '));
    const firsts = keys.filter((one) => one.includes(' ')).map((one) => one.split(' ')[0]);
    expect(singles.every((one) => one.length === 1)).toBe(true);
    expect(singles.filter((one) => firsts.includes(one))).toEqual([]);
  });
});
