// What plugin instances cost: many of them, one call, and a neighbour that misbehaves.
import { builtHouse } from '../../test/support/house.js';
import { withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print } from '../support/print.js';
import { neighbours } from './neighbours.js';
import { overhead } from './overhead.js';
import { scale } from './scale.js';

await heading('bench:plugins');
await builtHouse();
await withDataFolder(async (dataDir) => {
  await overhead(dataDir, SHORT ? 2_000 : 20_000);
  print();
  await neighbours(
    dataDir,
    SHORT
      ? { tiers: ['in-process'], ways: ['floods'], rounds: 1, seconds: 1.5 }
      : { tiers: ['in-process', 'worker'], rounds: 3, seconds: 4 },
  );
});
print();
await withDataFolder((dataDir) =>
  scale(
    dataDir,
    SHORT ? { tenants: 20, idle: 2, appliedBefore: false } : { tenants: 1_000, idle: 60, appliedBefore: true },
  ),
);
