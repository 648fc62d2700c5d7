import { FAKE_SMTP_PASSWORD, FAKE_SMTP_USER, FakeSmtpServer } from '@sportello/plugin-testing';
import { tenantId } from '@sportello/kernel';
import { Secret, TOTP } from 'otpauth';
import type {
  EnrolmentView,
  LocalAccountPageView,
  LoginActPageView,
  OwnSessionView,
  RecoveryCodesView,
  SessionPageView,
} from '../../apps/server/src/identity/identity.views.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { Visitor } from '../support/visitor.js';

const TENANT = 'cportal';
const PUBLIC = 'http://sportello.test';
const PASSWORD = 'cavallo batteria graffetta';
const OTHER = 'tre tigri contro tre tigri';
const MINUTE = 60_000;

const clock = stoppedAt('2026-03-03T09:00:00Z');
const smtp = new FakeSmtpServer();
const statements: string[] = [];
let sportello: InProcessSportello;

beforeAll(async () => {
  const port = await smtp.start();
  const source = (await houseTenants()).get(TENANT) ?? '';
  const login = `user: ${FAKE_SMTP_USER}, password: 'env:SECRET_CPORTAL_SMTP'`;
  const transport = `transport: { type: smtp, host: 127.0.0.1, port: ${port}, tls: none, ${login} }`;
  sportello = await InProcessSportello.start({
    clock,
    files: { [TENANT]: source.replace('transport: { type: outbox }', transport) },
    tenants: [],
    secrets: { SECRET_CPORTAL_SMTP: FAKE_SMTP_PASSWORD },
    observe: (statement) => void statements.push(statement),
  });
});
afterAll(async () => {
  await sportello.stop();
  await smtp.stop();
});
// One test's failures are not the next one's delay.
beforeEach(() => clock.advance(25 * 60 * MINUTE));

const visitor = () => new Visitor(PUBLIC, sportello.url, TENANT);
let made = 0;

/** An account as `sportello user add` makes it. */
async function account(changes: { readonly email?: string; readonly roles?: readonly ('l1' | 'tenant-admin')[] } = {}) {
  const username = `anna${++made}`;
  const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
  const given = {
    username,
    person: username,
    name: 'Anna Rossi',
    email: changes.email ?? null,
    teams: ['first-level'],
  };
  const { accounts } = sportello.running.foundation.people;
  const { id } = await accounts.create(ctx, { ...given, roles: changes.roles ?? ['l1'] }, PASSWORD);
  return { id, username, ctx };
}

const logIn = (browser: Visitor, username: string, password = PASSWORD, code?: string) =>
  browser.ask<OwnSessionView & { code: string; details?: { retryAfter: number } }>('POST', 'login/local', {
    json: { username, password, ...(code === undefined ? {} : { code }) },
  });

/** Logged in, with a way to write. */
async function inside(username: string, password = PASSWORD, code?: string) {
  const browser = visitor();
  const { status, body } = await logIn(browser, username, password, code);
  expect([status, body.code]).toEqual([200, undefined]);
  const write = <T = { code?: string }>(path: string, json?: object) =>
    browser.ask<T>('POST', path, {
      ...(json === undefined ? {} : { json }),
      headers: { 'x-csrf-token': body.csrfToken },
    });
  return { browser, session: body, write };
}

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() });

describe('a member of staff with a password', () => {
  it('comes in, does what their role may do, and goes out', async () => {
    const { username } = await account();
    const { browser, session, write } = await inside(username.toUpperCase());
    expect(session).toMatchObject({
      provider: 'local',
      person: username,
      roles: ['l1'],
      teams: ['first-level'],
      assurance: 'account',
    });
    expect((await browser.ask('GET', 'tickets')).status).toBe(200);
    expect((await browser.ask('POST', 'session/end')).body.code).toBe('AUTH.CSRF');
    expect((await write('session/end')).body).toEqual({});
    expect((await browser.ask('GET', 'tickets')).body.code).toBe('AUTH.TOKEN_NEEDED');
  });

  it('is told nothing by which they could learn who has an account: same words, same work', async () => {
    const known = await account();
    const disabled = await account();
    await sportello.running.foundation.people.accounts.disable(disabled.ctx, disabled.id);
    const tries: { answer: object; work: string[] }[] = [];
    for (const username of [known.username, 'nobody-at-all', disabled.username]) {
      await sportello.settled();
      statements.length = 0;
      const { status, body } = await logIn(visitor(), username, OTHER);
      tries.push({ answer: { ...body, status, correlationId: '' }, work: [...statements] });
    }
    const [first] = tries;
    expect(first?.answer).toMatchObject({ status: 401, code: 'AUTH.CREDENTIALS_REFUSED' });
    expect(first?.work.length).toBeGreaterThan(5);
    for (const one of tries) expect(one).toEqual(first);
    for (const username of [known.username, 'nobody-at-all']) {
      const asked = await visitor().ask('POST', 'login/local/forgotten', { json: { username } });
      expect([asked.status, asked.body]).toEqual([200, { done: true }]);
    }
  });

  it('waits longer and longer after failures, and comes in again when the wait is over', async () => {
    const { username } = await account();
    for (let failure = 1; failure <= 6; failure++)
      expect((await logIn(visitor(), username, OTHER)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    const waits: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      const braked = await logIn(visitor(), username);
      expect([braked.status, braked.body.code]).toEqual([429, 'AUTH.TOO_MANY_TRIES']);
      const seconds = braked.body.details?.retryAfter ?? 0;
      waits.push(seconds);
      clock.advance(seconds * 1000);
      expect((await logIn(visitor(), username, OTHER)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    }
    expect(waits).toEqual([2, 4, 8]);
    clock.advance(16_000);
    expect((await logIn(visitor(), username)).status).toBe(200);
    expect((await logIn(visitor(), username, OTHER)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    expect((await logIn(visitor(), username)).status).toBe(200);
  });

  it('is guessed at no faster by many tries at once', async () => {
    const { username } = await account();
    const codes = await Promise.all(
      Array.from({ length: 20 }, async () => (await logIn(visitor(), username, OTHER)).body.code),
    );
    expect(codes.filter((code) => code === 'AUTH.CREDENTIALS_REFUSED')).toHaveLength(6);
    expect(codes.filter((code) => code === 'AUTH.TOO_MANY_TRIES')).toHaveLength(14);
  });

  it('is not kept out by strangers: their failures from elsewhere are not counted against an address they know', async () => {
    const { username } = await account();
    await inside(username);
    const from = (address: string, password: string) =>
      visitor().ask('POST', 'login/local', { json: { username, password }, headers: { 'x-forwarded-for': address } });
    for (let stranger = 1; stranger <= 51; stranger++) await from(`198.51.100.${stranger}`, OTHER);
    expect((await from('198.51.100.200', PASSWORD)).body.code).toBe('AUTH.TOO_MANY_TRIES');
    expect((await logIn(visitor(), username)).status).toBe(200);
  });

  it('loses what was open when the administrator disables them, and cannot come in', async () => {
    const { username } = await account();
    const { browser } = await inside(username);
    const admin = await inside((await account({ roles: ['tenant-admin'] })).username);
    const { items } = (await admin.browser.ask<LocalAccountPageView>('GET', 'local-accounts?limit=100')).body;
    const { id = '' } = items.find((item) => item.username === username) ?? {};
    expect(JSON.stringify(items)).not.toMatch(/argon2|hash|secret/i);
    expect((await admin.write(`local-accounts/${id}/disable`)).status).toBe(200);
    expect((await browser.ask('GET', 'tickets')).body.code).toBe('AUTH.SESSION_ENDED');
    expect((await logIn(visitor(), username)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    expect((await admin.write(`local-accounts/${id}/enable`)).status).toBe(200);
    expect((await browser.ask('GET', 'tickets')).body.code).toBe('AUTH.SESSION_ENDED');
    await inside(username);
    const { items: acts } = (await admin.browser.ask<LoginActPageView>('GET', 'logins?limit=100')).body;
    const theirs = acts.filter(({ subject }) => subject === id).map(({ what }) => what);
    expect(theirs).toEqual([
      'logged-in',
      'account-enabled',
      'refused',
      'account-disabled',
      'logged-in',
      'account-created',
    ]);
  });
});

describe('a session', () => {
  it('ends after half an hour without a request, and after twelve hours of work', async () => {
    const { username } = await account();
    const idle = await inside(username);
    clock.advance(29 * MINUTE);
    expect((await idle.browser.ask('GET', 'tickets')).status).toBe(200);
    clock.advance(29 * MINUTE);
    expect((await idle.browser.ask('GET', 'tickets')).status).toBe(200);
    clock.advance(31 * MINUTE);
    expect((await idle.browser.ask('GET', 'tickets')).body.code).toBe('AUTH.SESSION_ENDED');
    const busy = await inside(username);
    for (let passed = 0; passed < 12 * 60 - 25; passed += 25) {
      clock.advance(25 * MINUTE);
      expect((await busy.browser.ask('GET', 'session')).status).toBe(200);
    }
    clock.advance(25 * MINUTE);
    expect((await busy.browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
  });

  it('is kept as a hash: nothing in the database is good for coming in', async () => {
    const { username } = await account();
    const { browser } = await inside(username);
    const secret = browser.cookie('sportello-staff')?.value ?? '';
    const rows = await sportello.database.asAdmin<{ row: string }>(
      `SELECT s::text || a::text AS row FROM sportello.login_session s, sportello.local_account a`,
    );
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).not.toContain(secret);
    expect(all).not.toContain(Buffer.from(secret).toString('hex'));
    expect(all).not.toContain(PASSWORD);
    expect(all).toContain('$argon2id$');
  });

  it('is listed for whose it is, who ends those of other browsers and nobody else’s', async () => {
    const { username } = await account();
    const [one, other] = [await inside(username), await inside(username)];
    const stranger = await inside((await account()).username);
    const { items } = (await one.browser.ask<SessionPageView>('GET', 'my-account/sessions')).body;
    expect(items.map(({ id }) => id).sort()).toEqual([one.session.id, other.session.id].sort());
    expect((await stranger.write(`my-account/sessions/${one.session.id}/end`)).body.code).toBe('AUTH.NO_SUCH_SESSION');
    expect((await one.write(`my-account/sessions/${other.session.id}/end`)).status).toBe(200);
    expect((await other.browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
    expect((await one.browser.ask('GET', 'session')).status).toBe(200);
  });

  it('is not needed by a token, which has none', async () => {
    const desk = await sportello.staff(TENANT, ['l1']);
    expect((await desk.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_NEEDED');
    const answer = await desk.ask('POST', 'my-account/password', { json: { current: 'x', password: OTHER } });
    expect(answer.body.code).toBe('AUTH.SESSION_NEEDED');
  });
});

describe('a password', () => {
  it('is changed by whoever knows it, and every other session ends', async () => {
    const { username } = await account();
    const [one, other] = [await inside(username), await inside(username)];
    const before = one.browser.cookie('sportello-staff')?.value;
    const change = (current: string, password: string) => one.write('my-account/password', { current, password });
    expect((await change(OTHER, OTHER)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    expect((await change(PASSWORD, 'breve')).body.code).toBe('AUTH.PASSWORD_REFUSED');
    expect((await change(PASSWORD, OTHER)).status).toBe(200);
    expect(one.browser.cookie('sportello-staff')?.value).not.toBe(before);
    expect((await one.browser.ask('GET', 'session')).status).toBe(200);
    expect((await other.browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
    expect((await logIn(visitor(), username)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    await inside(username, OTHER);
  });

  it('that was forgotten is chosen anew by a link that comes by mail, works once and for an hour', async () => {
    const email = `anna${made + 1}@office.example`;
    const { username } = await account({ email });
    const { browser } = await inside(username);
    const forgotten = async () => {
      const before = smtp.delivered.length;
      await visitor().ask('POST', 'login/local/forgotten', { json: { username } });
      await sportello.settled();
      return smtp.delivered.slice(before).map(({ to, raw }) => ({ to, key: keyIn(raw) }));
    };
    const [first, ...more] = await forgotten();
    expect([first?.to, more]).toEqual([[email], []]);
    expect(await forgotten()).toEqual([]);
    const choose = (key: string, password = OTHER) =>
      visitor().ask('POST', 'login/local/password', { json: { key, password } });
    expect((await choose('A'.repeat(43))).body.code).toBe('AUTH.LINK_INVALID');
    clock.advance(61 * MINUTE);
    expect((await choose(first?.key ?? '')).body.code).toBe('AUTH.LINK_INVALID');

    const [second] = await forgotten();
    expect((await choose(second?.key ?? '', 'breve')).body.code).toBe('AUTH.PASSWORD_REFUSED');
    expect((await choose(second?.key ?? '')).status).toBe(200);
    expect((await choose(second?.key ?? '')).body.code).toBe('AUTH.LINK_INVALID');
    expect((await browser.ask('GET', 'session')).body.code).toBe('AUTH.SESSION_ENDED');
    await inside(username, OTHER);
    const outbox = await (await sportello.staff(TENANT, ['supervisor'])).outbox();
    expect(outbox.items.filter(({ recipient }) => recipient === email)).toEqual([]);
    expect(sportello.logs.join('\n')).not.toContain(second?.key ?? '?');
  });

  it('has no link for nobody, for whoever has no address, or is disabled', async () => {
    const silent = await account();
    const gone = await account({ email: 'gone@office.example' });
    await sportello.running.foundation.people.accounts.disable(gone.ctx, gone.id);
    const before = smtp.delivered.length;
    for (const username of ['nobody-at-all', silent.username, gone.username, "x' OR 1=1"])
      await visitor().ask('POST', 'login/local/forgotten', { json: { username } });
    await sportello.settled();
    expect(smtp.delivered.slice(before)).toEqual([]);
  });
});

describe('a second factor', () => {
  it('is asked for after the password, takes each code once, and has codes for when it is lost', async () => {
    const { username } = await account();
    const { write } = await inside(username);
    expect((await write('my-account/second-factor', { password: OTHER })).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    const { secret } = (await write<EnrolmentView>('my-account/second-factor', { password: PASSWORD })).body;
    await inside(username);
    expect((await write('my-account/second-factor/confirm', { code: '000000' })).body.code).toBe(
      'AUTH.CREDENTIALS_REFUSED',
    );
    const first = codeOf(secret);
    const { recoveryCodes } = (await write<RecoveryCodesView>('my-account/second-factor/confirm', { code: first }))
      .body;
    expect(recoveryCodes).toHaveLength(10);
    expect((await write('my-account/second-factor', { password: PASSWORD })).body.code).toBe('ACCOUNT.SECOND_FACTOR');

    expect((await logIn(visitor(), username)).body.code).toBe('AUTH.CODE_NEEDED');
    expect((await logIn(visitor(), username, OTHER)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    expect((await logIn(visitor(), username, PASSWORD, first)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    clock.advance(30_000);
    const next = codeOf(secret);
    await inside(username, PASSWORD, next);
    expect((await logIn(visitor(), username, PASSWORD, next)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');

    const [lost = ''] = recoveryCodes;
    const { write: again } = await inside(username, PASSWORD, lost.toLowerCase());
    expect((await logIn(visitor(), username, PASSWORD, lost)).body.code).toBe('AUTH.CREDENTIALS_REFUSED');
    clock.advance(30_000);
    const remove = { password: PASSWORD, code: codeOf(secret) };
    expect((await again('my-account/second-factor/remove', remove)).status).toBe(200);
    await inside(username);
  });

  it('is not guessed at by somebody who knows the password', async () => {
    const { username } = await account();
    const { write } = await inside(username);
    const { secret } = (await write<EnrolmentView>('my-account/second-factor', { password: PASSWORD })).body;
    await write('my-account/second-factor/confirm', { code: codeOf(secret) });
    const codes: string[] = [];
    for (let guess = 0; guess < 8; guess++) {
      codes.push((await logIn(visitor(), username, PASSWORD, '123123')).body.code);
      // The password alone, in between, does not wipe the failures out.
      await logIn(visitor(), username, PASSWORD);
    }
    expect(codes).toContain('AUTH.TOO_MANY_TRIES');
  });

  it('taken once is not taken again by two who use it at once', async () => {
    const { username } = await account();
    const { write } = await inside(username);
    const { secret } = (await write<EnrolmentView>('my-account/second-factor', { password: PASSWORD })).body;
    await write('my-account/second-factor/confirm', { code: codeOf(secret) });
    clock.advance(30_000);
    const code = codeOf(secret);
    const both = await Promise.all([1, 2].map(async () => (await logIn(visitor(), username, PASSWORD, code)).status));
    expect(both.sort()).toEqual([200, 401]);
  });
});

/** The key in the link of a mail, as it was handed over. */
function keyIn(raw: string): string {
  const text = raw.replace(/=\r?\n/g, '').replace(/=3D/g, '=');
  const key = /\/desk\/cportal\/password#([A-Za-z0-9_-]{43})/.exec(text)?.[1];
  if (key === undefined) throw new Error(`no link in:\n${raw}`);
  return key;
}
