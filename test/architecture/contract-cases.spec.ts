import { join } from 'node:path';
import { houseRoot } from './cruise.js';

const { unproved } = (await import(join(houseRoot, 'scripts/docs/contract-cases.mjs'))) as {
  unproved(): readonly string[];
};

// Whether the page is up to date is tried with the other generated ones; whether its table is true, by the kit's own specs.
it('every case of the contract kit has a mutant that must fail it', () => {
  expect(unproved()).toEqual([]);
});
