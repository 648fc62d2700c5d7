import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ManualClock } from '@sportello/kernel';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { parse } from 'yaml';
import { EXIT } from '../src/exit.codes.js';
import { installationFolder, TENANTS, type, type Following, type Outcome } from './cli.harness.js';

const clock = new ManualClock('2026-03-02T09:00:00Z');
const cportal = join(TENANTS, 'cportal.yaml');
let root: string;
let remove: () => Promise<void>;
let database: TestDatabase;
let run: (words: string, input?: string, follow?: Following) => Promise<Outcome>;

beforeAll(async () => ({ root, remove } = await installationFolder()));
afterAll(() => remove());
beforeEach(async () => {
  database = await testDatabase();
  const env = {
    DATABASE_URL: database.adminUrl,
    SPORTELLO_SECRET: 'a key for tests only, known to everybody',
    SPORTELLO_DATA: join(root, 'data'),
  };
  run = (words, input = '', follow) =>
    type(words.split(' '), { root, clock, env, input, ...(follow === undefined ? {} : { follow }) });
});
afterEach(() => database.close());

interface Channel {
  readonly instance: string;
  readonly enabled?: boolean;
}
const channelsOf = (yaml: string) => (parse(yaml, { merge: true }) as { channels: readonly Channel[] }).channels;

describe('sportello plugin enable and disable', () => {
  it('make a revision that changes one channel, exports as a file, and is made once', async () => {
    expect(await run(`tenant apply ${cportal}`)).toMatchObject({ code: EXIT.done });
    const before = channelsOf((await run('tenant export cportal')).out);
    const [{ instance } = { instance: '' }] = before;
    expect(await run(`plugin disable ${instance} --tenant cportal`)).toEqual({
      code: EXIT.done,
      out: `cportal: ${instance} disabled, revision 2`,
      err: '',
    });
    const after = channelsOf((await run('tenant export cportal')).out);
    expect(after.filter(({ enabled }) => enabled === false).map((channel) => channel.instance)).toEqual([instance]);
    expect(after.map((channel) => channel.instance)).toEqual(before.map((channel) => channel.instance));
    expect(JSON.parse((await run(`plugin disable ${instance} --tenant cportal --json`)).out)).toMatchObject({
      outcome: 'unchanged',
      revision: 2,
    });
    expect((await run(`plugin enable ${instance} --tenant cportal`)).out).toBe(
      `cportal: ${instance} enabled, revision 3`,
    );
  });

  it('do so for every kind of instance, and say what is not there', async () => {
    expect(await run(`tenant apply ${cportal}`)).toMatchObject({ code: EXIT.done });
    expect(await run('plugin disable nothing --tenant cportal')).toMatchObject({ code: EXIT.notFound });
    const { notifications, routing } = parse((await run('tenant export cportal')).out, { merge: true }) as {
      notifications: Channel;
      routing: { rules: { name: string }[] };
    };
    const [rule] = routing.rules;
    expect((await run(`plugin disable ${notifications.instance} --tenant cportal`)).code).toBe(EXIT.done);
    expect((await run(`plugin disable ${rule?.name} --tenant cportal`)).code).toBe(EXIT.done);
    expect(parse((await run('tenant export cportal')).out, { merge: true })).toMatchObject({
      notifications: { enabled: false },
      routing: { rules: expect.arrayContaining([expect.objectContaining({ name: rule?.name, enabled: false })]) },
    });
    expect((await run('tenant list')).out).toMatch(/cportal +active +3 /);
  });
});

describe('sportello plugin restart and logs', () => {
  it('ask the running processes, and show the newest lines', async () => {
    expect(await run(`tenant apply ${cportal}`)).toMatchObject({ code: EXIT.done });
    expect(await run('plugin restart nothing --tenant cportal')).toMatchObject({ code: EXIT.notFound });
    expect(await run('plugin restart mail --tenant cportal')).toMatchObject({
      code: EXIT.done,
      out: 'cportal: mail restarts where it runs',
    });
    expect(await run('plugin logs mail --tenant cportal')).toMatchObject({ out: 'It has said nothing yet.' });
    await database.asAdmin(
      `INSERT INTO sportello.plugin_log (tenant_id, instance, at, level, message, facts)
       SELECT 'cportal', 'mail', '2026-03-02T08:00:00Z', 'warn', 'line ' || n, '{"n": 1}' FROM generate_series(1, 3) n`,
    );
    expect((await run('plugin logs mail --tenant cportal --last 2')).out).toBe(
      '2026-03-02T08:00:00.000Z warn line 2 {"n":1}\n2026-03-02T08:00:00.000Z warn line 3 {"n":1}',
    );
    expect((await run('plugin logs mail --tenant cportal --last 9999')).code).toBe(EXIT.usage);
    expect(await run('plugin logs nothing --tenant cportal')).toMatchObject({ code: EXIT.notFound });
  });

  it('go on with what is said meanwhile until they are stopped', async () => {
    expect(await run(`tenant apply ${cportal}`)).toMatchObject({ code: EXIT.done });
    const stop = new AbortController();
    const heard: string[] = [];
    const say = (message: string): Promise<unknown> =>
      database.asAdmin(
        `INSERT INTO sportello.plugin_log (tenant_id, instance, at, level, message, facts)
         SELECT 'cportal', 'mail', '2026-03-02T09:00:00Z', 'info', '${message}', '{}'`,
      );
    await say('before');
    const follow = {
      stopped: stop.signal,
      heard: (text: string): void => {
        const { message } = JSON.parse(text) as { message: string };
        heard.push(message);
        if (message === 'before') void say('after');
        if (message === 'after') stop.abort();
      },
    };
    const done = await run('plugin logs mail --tenant cportal --last 1 --follow --json', '', follow);
    expect([done.code, heard]).toEqual([EXIT.done, ['before', 'after']]);
  });
});

describe('sportello plugin list and health', () => {
  it('list what may be loaded with its points and its quality', async () => {
    const folder = join(root, 'node_modules/@sportello/rule-channel');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'quality.yaml'), QUALITY);
    expect((await run('plugin list')).out).toMatch(/^rule-channel +0\.1\.0 +7 done, 1 todo, 1 exempt +routing\.rule$/m);
    expect((await run('plugin list')).out).toMatch(/^channel-smtp +0\.1\.0 +- +channel\.inbound\.listen$/m);
    const listed = JSON.parse((await run('plugin list --json')).out) as { id: string; points: string[] }[];
    expect(listed.find(({ id }) => id === 'rule-channel')).toMatchObject({
      points: ['routing.rule'],
      quality: { 'worker-tier': { status: 'todo' } },
    });
  });

  it('tell how each instance is, with what can be done', async () => {
    expect(await run(`tenant apply ${cportal}`)).toMatchObject({ code: EXIT.done });
    expect((await run('plugin health --tenant cportal')).out).toBe('No instance has started yet.');
    await database.asAdmin(
      `INSERT INTO sportello.plugin_instance (tenant_id, name, plugin, wanted, state, settings_sha256, health, updated_at)
       VALUES ('cportal', 'desk', 'channel-smtp', 'enabled', 'NEEDS_REAUTH', repeat('0', 64), '${HEALTH}', now())`,
    );
    const { out } = await run('plugin health --tenant cportal');
    expect(out).toMatch(/^desk +channel-smtp +NEEDS_REAUTH +2026-03-02T08:00:00Z$/m);
    expect(out).toContain('desk: the password is refused\n  Renew it.');
    expect(out).toContain('desk (sending): 421 come again\n  Wait.');
    expect(JSON.parse((await run('plugin health --tenant cportal --json')).out)).toMatchObject([
      { instance: 'desk', state: 'NEEDS_REAUTH', advice: { it: 'Rinnovarla.' }, sending: { state: 'RETRYING' } },
    ]);
  });
});

describe('sportello secret', () => {
  it('keeps what comes on standard input, lists names alone, deletes', async () => {
    expect(await run('secret set mailbox --tenant cportal', 'tomato\n')).toEqual({
      code: EXIT.done,
      out: 'Kept: store:mailbox',
      err: '',
    });
    const { out } = await run('secret list --tenant cportal');
    expect(out).toMatch(/^store:mailbox +current$/m);
    expect(out).not.toContain('tomato');
    expect((await run('secret rotate')).out).toBe('Encrypted anew: 0. Unreadable, to be set again: 0.');
    expect((await run('secret delete mailbox --tenant cportal')).code).toBe(EXIT.done);
    expect((await run('secret delete mailbox --tenant cportal')).code).toBe(EXIT.notFound);
  });

  it('refuses one that is empty or badly named', async () => {
    expect((await run('secret set mailbox --tenant cportal')).code).toBe(EXIT.usage);
    expect((await run('secret set ../x --tenant cportal', 'tomato')).code).toBe(EXIT.refused);
  });
});

const HEALTH = JSON.stringify({
  state: 'NEEDS_REAUTH',
  since: '2026-03-02T08:00:00Z',
  reason: 'the password is refused',
  field: null,
  advice: { it: 'Rinnovarla.', en: 'Renew it.' },
  failures: 1,
  lastProgressAt: null,
  silent: false,
  address: null,
  sending: { state: 'RETRYING', reason: '421 come again', advice: { it: 'Attendere.', en: 'Wait.' } },
});

const QUALITY = `
contract-spec: done
texts-in-both-languages: done
readme: done
strict-settings: done
secrets-by-reference: done
settings-migrations: { status: exempt, reason: one version so far }
deadlines-judged: done
worker-tier: { status: todo, reason: never run in one }
tried-on-the-real-thing: done
`;
