import fc from 'fast-check';
import { backoff } from './backoff.js';

describe('back-off', () => {
  it('waits anywhere between nothing and a ceiling that doubles with each failure, up to the cap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, chance) => {
          const wait = backoff(failures, () => chance, { base: 1_000, cap: 300_000 });
          const ceiling = failures > 9 ? 300_000 : Math.min(300_000, 1_000 * 2 ** (failures - 1));
          expect(wait).toBe(Math.floor(chance * ceiling));
        },
      ),
    );
  });
});
