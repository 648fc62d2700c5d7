import { resolve } from 'node:path';
import { systemClock, tenantId } from '@sportello/kernel';
import { TEST_ROLE_PREFIX, TEST_SECRET } from '@sportello/platform/testing';
import { parse, stringify } from 'yaml';
import type { PortalView } from '../../apps/server/src/portal/portal.views.js';
import { runCli } from '../../apps/cli/src/cli.js';
import { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants, putTenantFile } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
const ROOT = resolve(import.meta.dirname, '../..');

interface TenantFile {
  name: { it: string; en: string };
  teams: Record<string, object>;
  channels: object[];
  routing: { rules: object[] };
}

let sportello: InProcessSportello;
let source: string;
beforeAll(async () => {
  source = (await houseTenants()).get(TENANT) ?? '';
  sportello = await InProcessSportello.start({ tenants: [TENANT, 'inail'] });
});
afterAll(() => sportello.stop());

/** `sportello tenant apply FILE`, as typed beside the running server. */
async function apply(file: string): Promise<{ code: number; out: string; err: string }> {
  const said: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const env = {
    DATABASE_URL: sportello.database.adminUrl,
    SPORTELLO_DB_ROLE_PREFIX: TEST_ROLE_PREFIX,
    SPORTELLO_SECRET: TEST_SECRET,
    SPORTELLO_DATA: sportello.dataDir,
  };
  const terminal = {
    language: 'en' as const,
    out: (text: string) => void said.out.push(text),
    err: (text: string) => void said.err.push(text),
  };
  const code = await runCli(['tenant', 'apply', file], {
    env,
    root: ROOT,
    clock: systemClock,
    terminal,
    input: async () => '',
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

const changed = (change: (file: TenantFile) => void): string => {
  const file = parse(source, { merge: true }) as TenantFile;
  change(file);
  return stringify(file, { aliasDuplicateObjects: false });
};

describe('a tenant’s file applied while the server runs', () => {
  it('opens a new channel and routes to a new team, without a restart', async () => {
    const file = await putTenantFile(
      sportello.tenantsDir,
      TENANT,
      changed((tenant) => {
        tenant.teams['night-watch'] = {
          name: { it: 'Turno di notte', en: 'Night watch' },
          level: 'L1',
          calendar: 'service',
        };
        const settings = { listen: { host: '127.0.0.1', port: 0 }, addresses: ['notte@portale-edilizia.example'] };
        tenant.channels.push({
          instance: 'night-mail',
          plugin: 'channel-smtp',
          name: { it: 'Notte', en: 'Night' },
          kind: 'mail',
          settings,
        });
        tenant.routing.rules.unshift({
          name: 'night',
          plugin: 'rule-channel',
          settings: { routes: [{ instance: 'night-mail', team: 'night-watch' }] },
        });
        tenant.name.it = 'Nome nuovo';
      }),
    );
    const before = await sportello.door(TENANT, 'mail');
    expect(await apply(file)).toMatchObject({ code: 0, out: expect.stringContaining('revision 2') });

    const door = await sportello.door(TENANT, 'night-mail');
    const raw = letter({ from: 'owl@person.example', to: 'notte@portale-edilizia.example', subject: 'Di notte' });
    expect((await handOver(door, { from: 'owl@person.example', to: 'notte@portale-edilizia.example', raw })).code).toBe(
      250,
    );
    await sportello.settled();
    const desk = await sportello.staff(TENANT);
    expect((await desk.tickets('?team=night-watch')).items).toMatchObject([{ subject: 'Di notte', channel: 'mail' }]);
    await eventually(
      'the portal has the new name',
      async () => (await sportello.api(TENANT).get<PortalView>('portal')).name.it === 'Nome nuovo',
    );
    expect(await sportello.door(TENANT, 'mail')).toEqual(before);
  });

  it('closes the channel again when it is taken out', async () => {
    const file = await putTenantFile(sportello.tenantsDir, TENANT, source);
    const door = await sportello.door(TENANT, 'night-mail');
    expect((await apply(file)).code).toBe(0);
    await eventually('nobody listens there any more', () =>
      handOver(door, { from: 'a@b.example', to: 'x@y.example', raw: 'x' }).then(
        () => false,
        () => true,
      ),
    );
  });

  it.each([
    ['a typo', (text: string) => text.replace('numberPrefix:', 'numberPrefx:'), /cportal\.yaml:\d+:\d+.*numberPref/s],
    [
      'a cycle',
      (text: string) => text.replace('teams:', 'teams: &loop\n  again: *loop\nteamz:'),
      /cportal\.yaml:\d+:\d+/,
    ],
    [
      'a team that nobody defined',
      (text: string) => text.replace('fallback: { team: first-level }', 'fallback: { team: nobody }'),
      /cportal\.yaml:\d+:\d+.*nobody/s,
    ],
    ['no YAML at all', () => '\t{[', /cportal\.yaml:\d+:\d+/],
  ])('with %s is refused with file, line and reason, and what was in force stays', async (_what, spoil, expected) => {
    const revision = async () => (await sportello.running.foundation.directory.current(tenantId(TENANT))).revision;
    const before = await revision();
    const file = await putTenantFile(sportello.tenantsDir, TENANT, spoil(source));
    const { code, err } = await apply(file);
    expect(code).not.toBe(0);
    expect(err).toMatch(expected);
    expect(await revision()).toBe(before);
    expect((await sportello.api(TENANT).ask('GET', 'portal')).status).toBe(200);
  });
});

describe('a server that starts with a broken file among the others', () => {
  it('says where it is broken, and serves the others', async () => {
    const line = source.split('\n').findIndex((text) => text.startsWith('zone:')) + 1;
    const spoiled = { [TENANT]: source.replace('zone: Europe/Rome', 'zone: Europe/Atlantis') };
    const other = await InProcessSportello.start({ tenants: ['inail'], files: spoiled });
    try {
      expect((await new Api(other.url, 'inail').ask('GET', 'portal')).status).toBe(200);
      expect((await new Api(other.url, TENANT).ask('GET', 'portal')).status).toBe(404);
      const refusals = other.logs
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ msg }) => msg === 'tenant file refused');
      expect(refusals[0]).toMatchObject({
        level: 'error',
        line,
        problem: expect.stringMatching(/\S/),
        file: expect.stringMatching(/cportal\.yaml$/),
      });
    } finally {
      await other.stop();
    }
  });
});
