import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { TEST_ROLE_PREFIX, TEST_SECRET } from '@sportello/platform/testing';
import { systemClock } from '@sportello/kernel';
import { runCli } from '../../apps/cli/src/cli.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'ente-sam';
const ROOT = resolve(import.meta.dirname, '../..');

let sportello: InProcessSportello;
let desk: Api;
let source: string;
let folder: string;
let number: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sportello-routing-'));
  source = (await houseTenants()).get(TENANT) ?? '';
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
  desk = await sportello.staff(TENANT);
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const triplet = { area: 'infrastructure', topic: 'servers', subtopic: 'restore' };
  ({ number } = await desk.register({ requester, ...triplet, subject: 'File persi', text: 'Testo' }));
  await sportello.settled();
});
afterAll(async () => {
  await sportello.stop();
  await rm(folder, { recursive: true, force: true });
});

async function type(words: readonly string[], language: 'it' | 'en' = 'en') {
  const said: Record<'out' | 'err', string[]> = { out: [], err: [] };
  const env = {
    DATABASE_URL: sportello.database.adminUrl,
    SPORTELLO_DB_ROLE_PREFIX: TEST_ROLE_PREFIX,
    SPORTELLO_SECRET: TEST_SECRET,
    SPORTELLO_DATA: sportello.dataDir,
  };
  const terminal = {
    language,
    out: (text: string) => void said.out.push(text),
    err: (text: string) => void said.err.push(text),
  };
  const world = { env, root: ROOT, clock: systemClock, terminal, input: async () => '' };
  const code = await runCli(['routing', ...words], world);
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

async function draft(change: (text: string) => string): Promise<string> {
  const file = join(folder, 'draft.yaml');
  await writeFile(file, change(source));
  return file;
}

describe('sportello routing try', () => {
  it('says where a request would go and what every rule said', async () => {
    const { code, out } = await type(
      ['try', '--tenant', TENANT, '--area', 'applications', '--topic', 'civil-registry', '--severity', '2'],
      'it',
    );
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('→ product (L2)');
    expect(out).toContain('by-competence (rule-competence) decide: Competenze richieste: civil-registry.');
    expect(out).toContain('automatic-dispatch (rule-classification) si astiene');
  });

  it('says it of a ticket too', async () => {
    expect(await type(['try', '--tenant', TENANT, '--ticket', number])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^→ infrastructure \(L2\)\n/),
    });
  });

  it.each([
    [['--tenant', TENANT, '--kind', 'gossip'], 3],
    [['--tenant', TENANT, '--ticket', 'SAM-2026-9999999'], 4],
    [['--tenant', 'nobody'], 4],
    [['--tenant', TENANT, '--severity', 'high'], 2],
    [['--tenant', TENANT, '--ticket', 'SAM-2026-0000001', '--kind', 'support'], 2],
    [[], 2],
  ])('answers %j with exit code %i and a reason', async (words, expected) => {
    const { code, err } = await type(['try', ...words]);
    expect([code, err]).toEqual([expected, expect.stringMatching(/\S/)]);
  });
});

describe('sportello routing replay', () => {
  it('counts what a draft would change, from team to team, with both reasons, and applies nothing', async () => {
    const file = await draft((text) =>
      text.replace(
        'topic: servers, team: infrastructure, dispatch: automatic',
        'topic: servers, team: software, dispatch: automatic',
      ),
    );
    const { code, out } = await type(['replay', '--tenant', TENANT, '--file', file, '--since', '2020-01-01']);
    expect(code).toBe(0);
    expect(out).toContain('compared: 1 · differing: 1');
    expect(out).toMatch(/infrastructure +software +1/);
    expect(out).toContain(`${number}: infrastructure (L2) → software (L2)`);
    expect(out).toContain('  + automatic-dispatch: software is competent');
    expect((await desk.ticket(number)).team).toBe('infrastructure');
  });

  it.each<[string, (text: string) => string, string]>([
    [
      'a team that is not there',
      (text) => text.replace('fallback: { team: spoc }', 'fallback: { team: spock }'),
      'there is no team "spock"; did you mean "spoc"?',
    ],
    ['settings a rule refuses', (text) => text.replace('dispatch: after-diagnosis', 'dispatch: later'), 'dispatch'],
    [
      'another tenant',
      (text) => text.replace('tenant: ente-sam', 'tenant: somebody'),
      'is of somebody, not of ente-sam',
    ],
  ])('refuses a draft with %s', async (_what, change, reason) => {
    const { code, err } = await type(['replay', '--tenant', TENANT, '--file', await draft(change)]);
    expect(code).toBe(3);
    expect(err).toContain(reason);
  });

  it('refuses a limit out of bounds and a date that is none', async () => {
    const file = await draft((text) => text);
    for (const wrong of [
      ['--limit', '0'],
      ['--limit', '99999'],
      ['--since', 'yesterday'],
    ]) {
      expect((await type(['replay', '--tenant', TENANT, '--file', file, ...wrong])).code).toBe(2);
    }
  });
});
