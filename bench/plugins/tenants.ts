import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrityOf } from '@sportello/plugin-host';
import { houseRoot } from '../../test/support/house.js';
import { testTenant, writeTenant, type TenantFile } from '../../test/support/test-tenant.js';
import type { HouseFolders } from './house.js';

type Isolation = 'in-process' | 'worker';

const both = (text: string): { it: string; en: string } => ({ it: text, en: text });

export const POLL = 'mailbox';
export const PUSH = 'form';
export const RULE = 'always';

/** A tenant with a polled channel, a pushed channel and a rule; its notifier is one more instance. */
export function benchTenant(id: string, isolation: Isolation = 'in-process'): TenantFile {
  return testTenant({
    id,
    channels: [
      channel(POLL, 'bench-poll', { mailbox: `${id}@example` }, isolation),
      channel(PUSH, 'bench-push', { form: id }, isolation),
    ],
    routing: {
      strategy: 'first-match',
      fallback: { team: 'front-office' },
      rules: [{ name: RULE, plugin: 'bench-rule', isolation, settings: { team: 'front-office' } }],
    },
  });
}

/** A tenant whose one channel is polled and pushed to, and behaves as told. */
export const mischiefTenant = (id: string, way: string, isolation: Isolation): TenantFile =>
  testTenant({ id, channels: [channel(PUSH, 'bench-mischief', { way }, isolation)] });

/** A tenant without channels and rules, to compare with. */
export const bareTenant = (id: string): TenantFile => testTenant({ id });

function channel(
  instance: string,
  plugin: string,
  settings: Readonly<Record<string, string>>,
  isolation: Isolation,
): TenantFile['channels'][number] {
  return { instance, plugin, name: both(instance), kind: 'webform', isolation, settings };
}

export async function putTenants(folder: string, tenants: readonly TenantFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const tenant of tenants) await writeTenant(folder, tenant);
}

/** Folders of a server that also loads the plugins beside this file, each from its folder with its digest. */
export async function houseFolders(dataDir: string, name: string): Promise<HouseFolders> {
  const subjects = join(houseRoot, 'bench/plugins/subjects');
  const own = await Promise.all(
    (await readdir(subjects)).map(async (subject) => {
      const from = join(subjects, subject);
      return { package: `bench-${subject}`, version: '1.0.0', from, integrity: await integrityOf(from) };
    }),
  );
  const { plugins } = JSON.parse(await readFile(join(houseRoot, 'config/plugins.json'), 'utf8')) as {
    readonly plugins: readonly unknown[];
  };
  const pluginsFile = join(dataDir, 'plugins.json');
  await writeFile(pluginsFile, JSON.stringify({ plugins: [...plugins, ...own] }));
  return { dataDir, pluginsFile, tenantsDir: join(dataDir, name) };
}
