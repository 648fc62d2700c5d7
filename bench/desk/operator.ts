import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { houseRoot } from '../../test/support/house.js';
import type { SportelloUnderTest } from '../../test/support/start-sportello.js';

export const OPERATOR = { username: 'anna', password: 'una lunga frase che nessuno conosce' } as const;

/** An account with a password, made by the command an administrator uses. @throws Error with what the command said */
export async function makeOperator(server: SportelloUnderTest, tenant: string): Promise<void> {
  const who = ['--tenant', tenant, '--name', 'Anna Verdi', '--role', 'l1', '--role', 'supervisor', '--team', 'team-0'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(houseRoot, 'apps/cli/bin/sportello.mjs'), 'user', 'add', OPERATOR.username, ...who, '--password-stdin'],
    {
      env: { ...process.env, SPORTELLO_DATA: server.dataDir, SPORTELLO_TENANTS: server.tenantsDir },
      input: `${OPERATOR.password}\n`,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`user add: exit ${status}: ${stderr}`);
}
