import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { houseRoot } from '../../support/house.js';
import type { SportelloUnderTest } from '../../support/start-sportello.js';

/** `sportello tenant apply FILE`, as an operator of the running installation. */
export async function tenantApply({ dataDir, tenantsDir }: SportelloUnderTest, file: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['apps/cli/dist/main.js', 'tenant', 'apply', file], {
    cwd: houseRoot,
    env: { PATH: process.env['PATH'], SPORTELLO_DATA: dataDir, SPORTELLO_TENANTS: tenantsDir },
  });
}
