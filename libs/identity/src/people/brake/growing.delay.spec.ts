import { networkOf, keysOf } from './login.brake.js';
import { delayAfter } from './growing.delay.js';

describe('the delay after failed logins', () => {
  const brake = { free: 5, first: 2, most: 900 };

  it('is nothing at first, then doubles, and never locks out for ever', () => {
    expect([1, 5, 6, 7, 8, 14, 15, 1000].map((failures) => delayAfter(failures, brake))).toEqual([
      0, 0, 2, 4, 8, 512, 900, 900,
    ]);
  });

  it('knows an address of version 6 by its network, and one of version 4 however it is written', () => {
    expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0DB8:1:2::ffff'));
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
    expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
  });

  it('keeps nothing of what was typed', () => {
    const keys = Object.values(keysOf('Segreto42 ', '192.0.2.7')).join(' ');
    expect(keys.toLowerCase()).not.toContain('segreto');
    expect(keysOf('segreto42', '192.0.2.7')).toEqual(keysOf('Segreto42 ', '192.0.2.7'));
  });
});
