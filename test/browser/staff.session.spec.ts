import type { Page } from 'playwright-core';
import { json, problem } from './support/fake.portal.js';
import { FakeVisits, NOTHING_AMISS } from './support/fake.visits.js';
import { holds } from './support/holds.js';
import { PASSWORD, session, TENANT } from './support/portal.fixture.js';

const visits = new FakeVisits();
const { desk } = visits;

beforeAll(() => visits.start());

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual(NOTHING_AMISS);
});

const open = (path: string, language: 'it' | 'en' = 'it', clock = false) =>
  visits.open(path, language, (page) => (clock ? page.clock.install() : undefined));

const ACCOUNT = `/admin/${TENANT}/account`;
const logIn = async (page: Page, username: string, password: string = PASSWORD) => {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').last().click();
};

describe('logging in', () => {
  it('refuses a wrong password kindly, keeps the name, and lets the right one in, to the page that was asked for', async () => {
    const page = await open(ACCOUNT);
    await logIn(page, 'anna', 'sbagliata');
    await page.locator('#error-summary').waitFor();
    expect(await page.locator('main').textContent()).toContain('Nome utente o password non corretti.');
    expect(await page.locator('input[name=username]').inputValue()).toBe('anna');
    await logIn(page, 'anna');
    await page.getByRole('heading', { level: 1, name: 'Il mio account' }).waitFor();
  });

  it('asks for the code of the second factor when there is one', async () => {
    const page = await open(ACCOUNT);
    await logIn(page, 'anna.code');
    await page.locator('input[name=code]').fill('123456');
    expect(await visits.visitor.inspect('login-code')).toEqual([]);
    await page.locator('button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: 'Il mio account' }).waitFor();
    expect(JSON.parse(desk.posts.at(-1)?.body ?? '{}')).toMatchObject({ code: '123456' });
  });

  it('says how long to wait when there were too many attempts', async () => {
    const page = await open(ACCOUNT);
    desk.on(/login\/local/, (_, answer) =>
      problem(answer, 429, 'AUTH.TOO_MANY_ATTEMPTS', '', [], { 'Retry-After': '40' }),
    );
    await logIn(page, 'anna');
    await page.getByText('Riprova tra 40 secondi').waitFor();
    expect(await visits.visitor.inspect('login-locked')).toEqual([]);
  });

  it('chooses a password by a link, whose key goes nowhere but to the server that is to know it', async () => {
    const page = await open(`/desk/${TENANT}/password#the-key-of-the-link`);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.getByText('Password scelta').waitFor();
    expect(JSON.parse(desk.posts[0]?.body ?? '{}')).toEqual({ key: 'the-key-of-the-link', password: PASSWORD });
  });
});

describe.each(['it', 'en'] as const)('the pages of the staff in %s', (language) => {
  it('of logging in have no axe violation and fit every width', async () => {
    const page = await open(`/desk/${TENANT}/account`, language);
    await page.locator('input[name=username]').waitFor();
    await page.locator('button[type=submit]').click();
    expect(await visits.visitor.inspect(`login-${language}`)).toEqual([]);
    await page.goto(visits.address(`/desk/${TENANT}/forgotten`));
    await page.locator('input[name=username]').fill('anna');
    expect(await visits.visitor.inspect(`forgotten-${language}`)).toEqual([]);
    await page.locator('button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    await page.goto(visits.address(`/desk/${TENANT}/password#k`));
    await page.locator('input[name=password]').waitFor();
    expect(await visits.visitor.inspect(`set-password-${language}`)).toEqual([]);
  });

  it('of the account, the keys, the lock and an area that is not theirs have none either', async () => {
    desk.session = session({ roles: ['l1', 'supervisor'], rights: ['session.own', 'queue.read', 'quality.review'] });
    desk.route('POST', /^my-account\/second-factor$/, (_, answer) =>
      json(answer, 200, { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Ente:anna?secret=JBSWY3DPEHPK3PXP' }),
    );
    desk.route('POST', /^my-account\/second-factor\/confirm$/, (_, answer) =>
      json(answer, 200, { recoveryCodes: ['aaaa-bbbb', 'cccc-dddd'] }),
    );
    const page = await open(ACCOUNT, language);
    await page.locator('tr[data-row]').first().waitFor();
    await page.locator('input[name=factor-password]').fill(PASSWORD);
    await page.locator('section[aria-labelledby=factor-part] button[type=submit]').first().click();
    await page.locator('.sp-qr').waitFor();
    expect(await visits.visitor.inspect(`account-${language}`)).toEqual([]);
    await page.locator('input[name=factor-code]').fill('123456');
    await page.locator('section[aria-labelledby=factor-part] button[type=submit]').first().click();
    await page.getByText('cccc-dddd').waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    expect(await visits.visitor.inspect(`keys-${language}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.goto(visits.address(`/admin/${TENANT}`));
    await page.locator('main a').first().waitFor();
    expect(await visits.visitor.inspect(`not-your-area-${language}`)).toEqual([]);
    await page.locator('.sp-bar-me button').first().click();
    await page.locator('.sp-lock').waitFor();
    expect(await visits.visitor.inspect(`lock-${language}`)).toEqual([]);
  });
});

describe('the idle lock', () => {
  const MINUTE = 60_000;
  const typed = 'Questa frase non deve andare persa.';

  it('comes after the minutes of the tenant, ends the session, and keeps what was typed until the same person is back', async () => {
    desk.session = session({ lockMinutes: 5 });
    const page = await open(ACCOUNT, 'it', true);
    await page.locator('input[name=current]').fill(typed);
    await page.clock.fastForward(4 * MINUTE);
    expect(await page.locator('.sp-lock').count()).toBe(0);
    await page.clock.fastForward(2 * MINUTE);
    await page.locator('.sp-lock').waitFor();
    await holds(page, 'document.activeElement.closest("dialog") !== null');
    expect(desk.session).toBeNull();
    // The page behind is inert: the keyboard does not reach it.
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("main") === null')).toBe(true);
    }
    await page.locator('.sp-lock input[name=password]').fill(PASSWORD);
    await page.locator('.sp-lock button[type=submit]').click();
    await page.locator('.sp-lock').waitFor({ state: 'detached' });
    expect(await page.locator('input[name=current]').inputValue()).toBe(typed);
  });

  it('is no way in for another person: nothing of the page stays', async () => {
    desk.session = session();
    const page = await open(ACCOUNT);
    await page.locator('input[name=current]').fill(typed);
    await page.locator('.sp-bar-me button').first().click();
    await page.locator('.sp-lock input[name=username]').fill('bruno');
    await page.locator('.sp-lock input[name=password]').fill(PASSWORD);
    await page.locator('.sp-lock button[type=submit]').click();
    await page.getByText('Bruno Neri').first().waitFor();
    expect(await page.locator('input[name=current]').inputValue()).toBe('');
  });

  it('is there again after a reload, as a login', async () => {
    desk.session = session();
    const page = await open(ACCOUNT);
    const ended = page.waitForResponse(/session\/end$/);
    await page.locator('.sp-bar-me button').first().click();
    await ended;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Accedi' }).waitFor();
  });
});

describe('a session that ends in the middle of something', () => {
  it('asks for the password, and then does what was asked for, with the proof of the new session', async () => {
    desk.session = session();
    const page = await open(ACCOUNT);
    const changed: string[] = [];
    desk.route('POST', /^my-account\/password$/, (request, answer) => {
      if (desk.session === null) return problem(answer, 401, 'AUTH.SESSION_ENDED', 'Terminata');
      changed.push(String(request.headers['x-csrf-token']));
      return json(answer, 200, { done: true });
    });
    await page.locator('input[name=current]').fill(PASSWORD);
    await page.locator('input[name=password]').fill('una password del tutto nuova');
    desk.session = null;
    await page.locator('section[aria-labelledby=password-part] button[type=submit]').click();
    await page.locator('.sp-lock input[name=password]').fill(PASSWORD);
    await page.locator('.sp-lock button[type=submit]').click();
    await page.getByText('Password cambiata').waitFor();
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatch(/^proof-\d+$/);
  });
});
