// What plugin instances cost: one call, a neighbour that misbehaves, and many of them. `--part=neighbours` for one of the three.
import { builtHouse } from '../../test/support/house.js';
import { withDataFolder } from '../support/data-folder.js';
import { heading, SHORT } from '../support/options.js';
import { print } from '../support/print.js';
import { neighbours } from './neighbours.js';
import { overhead } from './overhead.js';
import { scale } from './scale.js';

const PARTS: Readonly<Record<string, (dataDir: string) => Promise<void>>> = {
  overhead: (dataDir) => overhead(dataDir, SHORT ? 2_000 : 20_000),
  neighbours: (dataDir) =>
    neighbours(
      dataDir,
      SHORT
        ? { tiers: ['in-process'], ways: ['floods'], rounds: 1, seconds: 1.5 }
        : { tiers: ['in-process', 'worker'], rounds: 3, seconds: 8 },
    ),
  scale: (dataDir) =>
    scale(
      dataDir,
      SHORT ? { tenants: 20, idle: 2, appliedBefore: false } : { tenants: 1_000, idle: 60, appliedBefore: true },
    ),
};
const named = process.argv.find((argument) => argument.startsWith('--part='))?.slice('--part='.length);

await heading('bench:plugins');
await builtHouse();
for (const [name, measure] of Object.entries(PARTS)) {
  if (named !== undefined && named !== name) continue;
  await withDataFolder(measure);
  print();
}
