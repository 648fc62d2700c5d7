import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtHouse, houseRoot } from '../support/house.js';

interface Measured {
  readonly limits: Readonly<Record<string, number>>;
  readonly found: Readonly<Record<string, number>>;
}

/** Building the pages takes a while on a busy machine. */
const PATIENCE = 300_000;

describe('What the areas of the pages load', () => {
  let measured: Measured;
  beforeAll(async () => {
    await builtHouse();
    const script = `
      const made = await import(${JSON.stringify(join(houseRoot, 'apps/web/sizes.mjs'))});
      process.stdout.write(JSON.stringify({ limits: made.LIMITS, found: await made.sizes() }));
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    measured = JSON.parse(stdout) as Measured;
  }, PATIENCE);

  it('is within 150 kB for the portal and 300 kB for each area of the staff, compressed', () => {
    expect(Object.entries(measured.found).filter(([area, bytes]) => bytes > (measured.limits[area] ?? 0))).toEqual([]);
    expect(measured.limits['portal']).toBe(150 * 1024);
    expect(measured.limits['desk']).toBe(300 * 1024);
  });

  it('is measured from files that are there', () => {
    expect(Math.min(...Object.values(measured.found))).toBeGreaterThan(50 * 1024);
  });
});
