import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STAFF_TOKEN_PURPOSE, TokenVerifier } from '@sportello/identity';
import { ManualClock, tenantId } from '@sportello/kernel';
import { addJobs, deriveKey } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { EXIT } from '../src/exit.codes.js';
import { installationFolder, TENANTS, type, type Outcome } from './cli.harness.js';

const TEST_SECRET = 'a key for tests only, known to everybody';
const TASK = 'test.task';
const clock = new ManualClock('2026-03-02T09:00:00Z');
const cportal = join(TENANTS, 'cportal.yaml');
let root: string;
let remove: () => Promise<void>;
let database: TestDatabase;
let run: ((...words: string[]) => Promise<Outcome>) & { with: (input: string, ...words: string[]) => Promise<Outcome> };

type ClientFacts = [{ readonly secrets: readonly { readonly id: string; readonly expiresAt: string }[] }];

// Each command line prepares the database as a process of its own would.

beforeAll(async () => ({ root, remove } = await installationFolder()));
afterAll(() => remove());
beforeEach(async () => {
  database = await testDatabase({ jobTasks: [TASK] });
  const env = { DATABASE_URL: database.adminUrl, SPORTELLO_SECRET: TEST_SECRET, SPORTELLO_DATA: join(root, 'data') };
  run = Object.assign((...words: string[]) => type(words, { root, clock, env }), {
    with: (input: string, ...words: string[]) => type(words, { root, clock, env, input }),
  });
});
afterEach(() => database.close());

describe('sportello tenant apply, list, export', () => {
  it('apply a file, list it, give it back word for word, and apply nothing twice', async () => {
    expect(await run('tenant', 'apply', cportal)).toEqual({
      code: EXIT.done,
      out: 'cportal: revision 1, in force from 2026-03-02T09:00:00.000Z',
      err: '',
    });
    expect((await run('tenant', 'list')).out).toMatch(
      /^TENANT .*\ncportal +active +1 +2026-03-02T09:00:00.000Z +Help desk of the building-permit portal$/,
    );
    expect((await run('tenant', 'export', 'cportal')).out).toBe((await readFile(cportal, 'utf8')).trimEnd());
    expect((await run('tenant', 'apply', cportal)).out).toBe('cportal: nothing new, revision 1 stays');
  });

  it('keep why it was changed in the history of its revisions', async () => {
    const reason = 'Nuovo contratto';
    expect((await run('tenant', 'apply', cportal, '--reason', reason)).code).toBe(EXIT.done);
    await run('plugin', 'disable', 'portal', '--tenant', 'cportal', '--reason', 'Casella in manutenzione');
    const kept = await database.asAdmin<{ reason: string }>('SELECT reason FROM tenant_revision ORDER BY revision');
    expect(kept.map((one) => one.reason)).toEqual([reason, 'Casella in manutenzione']);
    expect(await run('tenant', 'apply', cportal, '--reason', 'x')).toMatchObject({ code: EXIT.usage });
  });

  it('take a date in the tenant’s own zone', async () => {
    expect((await run('tenant', 'apply', cportal, '--effective', '2026-10-01')).out).toBe(
      'cportal: revision 1, in force from 2026-09-30T22:00:00.000Z',
    );
    expect((await run('tenant', 'list')).out).toMatch(/cportal +active +- +- +-$/);
    expect(await run('tenant', 'export', 'cportal')).toMatchObject({ code: EXIT.notFound });
    expect((await run('tenant', 'export', 'cportal', '--revision', '1')).code).toBe(EXIT.done);
    expect(await run('tenant', 'apply', cportal, '--effective', 'tomorrow')).toMatchObject({ code: EXIT.usage });
    expect(await run('tenant', 'apply', cportal, '--effective', '2025-10-01')).toMatchObject({ code: EXIT.refused });
  });

  it('apply nothing of a file with an error, and say where it is', async () => {
    const file = join(root, 'cportal.yaml');
    await writeFile(file, (await readFile(cportal, 'utf8')).replace('strategy: first-match', 'strategy: best'));
    const { code, err } = await run('tenant', 'apply', file);
    expect(code).toBe(EXIT.refused);
    expect(err).toMatch(new RegExp(`^${file}:\\d+:\\d+: routing\\.strategy: must be one of`));
    expect((await run('tenant', 'list')).out).not.toContain('cportal');
  });

  it('know what does not exist', async () => {
    expect(await run('tenant', 'export', 'nobody')).toMatchObject({ code: EXIT.notFound });
    expect(await run('tenant', 'export', 'No Body')).toMatchObject({ code: EXIT.refused });
  });
});

describe('sportello token issue', () => {
  it('issues what the server of the same installation accepts', async () => {
    await run('tenant', 'apply', cportal);
    const { code, out } = await run(
      'token',
      'issue',
      '--tenant',
      'cportal',
      '--name',
      'Niccolò D’Amico',
      '--role',
      'l1',
      '--role',
      'supervisor',
      '--team',
      'first-level',
    );
    expect(code).toBe(EXIT.done);
    expect(await new TokenVerifier(deriveKey(database.key, STAFF_TOKEN_PURPOSE), clock).verify(out)).toEqual({
      tenant: 'cportal',
      id: 'niccolo-d-amico',
      name: 'Niccolò D’Amico',
      roles: ['l1', 'supervisor'],
      teams: ['first-level'],
    });
  });

  it('refuses a tenant or a team that is not there', async () => {
    expect(await run('token', 'issue', '--tenant', 'cportal', '--name', 'Anna', '--role', 'l1')).toMatchObject({
      code: EXIT.notFound,
    });
    await run('tenant', 'apply', cportal);
    expect(
      await run('token', 'issue', '--tenant', 'cportal', '--name', 'Anna', '--role', 'l1', '--team', 'third'),
    ).toMatchObject({ code: EXIT.refused });
  });
});

describe('sportello client, token revoke', () => {
  it('give a program a secret that is not kept in the clear, and end it', async () => {
    await run('tenant', 'apply', cportal);
    const made = await run('client', 'add-secret', 'application-supplier', '--tenant', 'cportal', '--days', '30');
    expect(made).toMatchObject({ code: EXIT.done, out: expect.stringMatching(/^spc_[\w-]{43}$/) });
    const list = async () =>
      JSON.parse((await run('client', 'list', '--tenant', 'cportal', '--json')).out) as ClientFacts;
    const [{ secrets }] = await list();
    expect(secrets).toMatchObject([{ expiresAt: '2026-04-01T09:00:00.000Z' }]);
    const ended = ['client', 'end-secret', 'application-supplier', secrets[0]?.id ?? '', '--tenant', 'cportal'];
    expect(await run(...ended)).toMatchObject({ code: EXIT.done });
    expect(await run(...ended)).toMatchObject({ code: EXIT.notFound });
    expect((await list())[0].secrets).toEqual([]);
    expect(await run('client', 'add-secret', 'nobody', '--tenant', 'cportal')).toMatchObject({ code: EXIT.refused });
  });

  it('call back a token that was issued, or all of somebody’s', async () => {
    await run('tenant', 'apply', cportal);
    const { out: token } = await run('token', 'issue', '--tenant', 'cportal', '--supplier', 'application-supplier');
    const revoke = (input: string, ...more: string[]) =>
      run.with(input, 'token', 'revoke', '--tenant', 'cportal', '--reason', 'perso', ...more);
    expect(await revoke(token)).toMatchObject({ code: EXIT.done, out: 'Revoked.' });
    expect(await revoke('a.b.c')).toMatchObject({ code: EXIT.refused });
    expect(await revoke('', '--use', 'staff', '--subject', 'anna')).toMatchObject({ code: EXIT.done });
    expect(await revoke('', '--use', 'staff')).toMatchObject({ code: EXIT.usage });
    const kept = await database.asAdmin<{ token_use: string; subject: string | null }>(
      'SELECT token_use, subject FROM sportello.token_revocation ORDER BY id',
    );
    expect(kept).toEqual([
      { token_use: 'supplier', subject: null },
      { token_use: 'staff', subject: 'anna' },
    ]);
  });
});

describe('sportello job', () => {
  it('lists the failed jobs of a tenant and queues them again', async () => {
    await run('tenant', 'apply', cportal);
    expect((await run('job', 'list-failed', '--tenant', 'cportal')).out).toBe('No failed jobs.');
    const tenant = tenantId('cportal');
    await database.unitOfWork.run({ tenant }, (tx) =>
      addJobs(tx, { tenant, correlationId: 'c' }, [{ task: TASK, maxAttempts: 1 }]),
    );
    await database.asAdmin(
      `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'no route to host'`,
    );

    const { out } = await run('job', 'list-failed', '--tenant', 'cportal');
    const number = /^(\d+) +test\.task +1 +\S+ +no route to host$/m.exec(out)?.[1] ?? '';
    expect(number).not.toBe('');
    expect((await run('job', 'retry', number, '--tenant', 'cportal')).out).toBe('Jobs queued again: 1.');
    expect(await run('job', 'retry', number, '--tenant', 'cportal')).toMatchObject({ code: EXIT.notFound });
    expect((await run('job', 'list-failed', '--tenant', 'cportal')).out).toBe('No failed jobs.');
  });
});
