import type { FrameLocator, Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { holds } from './support/holds.js';
import { OtherPortal } from './support/other.portal.js';
import { logIn, SCRIPT, StaffVisits } from './support/staff.visits.js';

/** Its form asks by who asks, and about what. */
const TENANT = 'noipa';
const EMAIL = 'mia@person.example';

let visits: StaffVisits;
let other: OtherPortal;
let desk: Api;

beforeAll(async () => {
  other = await OtherPortal.start(
    () => `<script src="${visits.sportello.url}/embed.js" data-tenant="${TENANT}" data-form="webform"></script>`,
  );
  const file = (await houseTenants()).get(TENANT) ?? '';
  const framed = file.replace('    kind: webform\n', `    kind: webform\n    embeddedIn: ['${other.origin}']\n`);
  visits = await StaffVisits.start(TENANT, { tenants: [], files: { [TENANT]: framed } });
  await visits.account('mia', 'Mia Blu', ['requester'], [], EMAIL);
  await visits.account('ugo', 'Ugo Viola', ['requester'], [], 'ugo@person.example');
  desk = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'anna', name: 'Anna Verdi' });
});

afterAll(async () => {
  await visits.stop();
  await other.stop();
});

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

type Where = Page | FrameLocator;
const field = (where: Where, name: string) => where.locator(`[name="${name}"]`);
const choose = (where: Where, name: string, value: string) =>
  where.locator(`input[name="${name}"][value="${value}"] + label`).click();
const next = (where: Where) => where.locator('main button[type=submit]').click();
const about = async (where: Where, userType: string, area: string, topic: string): Promise<void> => {
  await choose(where, 'userType', userType);
  await choose(where, 'area', area);
  await choose(where, 'topic', topic);
};
const fill = async (where: Where, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await field(where, name).fill(value);
};
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const PERSON = { name: 'Mia Blu', email: EMAIL, organisation: 'Ministero', subject: 'Cedolino', text: 'Non si apre.' };
const SALARY = { 'fields.taxCode': 'BLUMIA80A41H501X', 'fields.payslipMonth': '02/2026' };

/** By its review, to its confirmation. @returns its number */
async function sent(where: Where): Promise<string> {
  await where.locator('label[for=field-privacy]').click();
  await next(where);
  await where.locator('.sp-part').first().waitFor();
  await where.locator('.sp-actions .btn-primary').click();
  return (await where.locator('.sp-number-big').textContent()) ?? '';
}

it('a form asks by who asks and about what, keeps what it asked before, and sends only what it asks now (D1)', async () => {
  const { page } = await visits.atPortal('new');
  await about(page, 'employee', 'payslip', 'payment');
  await next(page);
  await fill(page, { ...PERSON, ...SALARY });
  await field(page, 'fields.paymentSection').selectOption('card');
  expect(await field(page, 'fields.officeCode').count()).toBe(0);

  await press(page, 'Indietro');
  await about(page, 'payroll-operator', 'platform', 'self-service');
  await next(page);
  await field(page, 'fields.officeCode').waitFor();
  for (const name of [...Object.keys(SALARY), 'fields.paymentSection']) expect(await field(page, name).count()).toBe(0);
  await next(page);
  await page.locator('#error-summary').waitFor();
  await fill(page, { 'fields.officeCode': `U-1` });
  await field(page, 'fields.affectedEmployees').selectOption('some');

  // Whoever changes their mind finds what they had answered.
  await press(page, 'Indietro');
  await about(page, 'employee', 'payslip', 'payment');
  await next(page);
  expect(await field(page, 'fields.taxCode').inputValue()).toBe(SALARY['fields.taxCode']);
  expect(await field(page, 'fields.paymentSection').inputValue()).toBe('card');
  const ticket = await desk.ticket(await sent(page));
  const asked = JSON.stringify(ticket);
  expect(asked).toContain(SALARY['fields.taxCode']);
  expect(asked).not.toContain('officeCode');
});

it('a form inside another portal is filled in, kept over a failure and a reload, and sent (C8)', async () => {
  const { page } = await visits.atPortal('accessibility');
  await page.goto(other.origin);
  const form = page.frameLocator('iframe');
  await form.locator('main form').waitFor();
  await about(form, 'employee', 'payslip', 'payment');
  await next(form);
  await fill(form, { ...PERSON, ...SALARY, text: `Dal portale. ${SCRIPT}` });
  await page.route(/\/channels\/webform$/, (route) => route.abort());
  await form.locator('label[for=field-privacy]').click();
  await next(form);
  await form.locator('.sp-actions .btn-primary').click();
  await form.locator('.alert-danger').waitFor();
  await page.unrouteAll();
  await page.reload();
  await form.locator('main form').waitFor();
  await next(form);
  expect(await field(form, 'text').inputValue()).toBe(`Dal portale. ${SCRIPT}`);
  await next(form);
  await form.locator('.sp-part').first().waitFor();
  await form.locator('.sp-actions .btn-primary').click();
  const number = (await form.locator('.sp-number-big').textContent()) ?? '';
  expect((await desk.ticket(number)).messages[0]?.text).toContain(SCRIPT);
  expect(await page.context().cookies()).toEqual([]);
  for (const frame of page.frames()) expect(await frame.evaluate('window.ran')).toBeUndefined();
});

describe('a request that is not finished, of somebody who has logged in (D1)', () => {
  const account = (page: Page) => page.locator('.sp-help', { hasText: 'Bozza salvata nel tuo account' });
  /** The account has that, too: what was typed before may have been saved before. */
  const kept = (page: Page, words: string) =>
    page.waitForResponse((answer) => {
      const request = answer.request();
      return request.method() === 'PUT' && (request.postData() ?? '').includes(words) && answer.ok();
    });
  const at = async (language: 'it' | 'en' = 'it') => {
    const visitor = await visits.atPortal('my', { language });
    await logIn(visitor.page, 'mia');
    await visitor.page.locator('input[name=password]').waitFor({ state: 'detached' });
    await visitor.page.locator('main h1').waitFor();
    return visitor;
  };
  const writes = async (page: Page): Promise<void> => {
    await page.goto(`${visits.sportello.url}/${TENANT}/new`);
    await about(page, 'employee', 'payslip', 'payment');
    await next(page);
    const saved = kept(page, 'Ieri');
    await fill(page, { ...SALARY, organisation: 'Ministero', subject: 'A metà', text: `Ieri ${SCRIPT}` });
    await saved;
    await account(page).waitFor();
  };

  it('goes on where they come to next, is sent from there, and is nowhere afterwards', async () => {
    const home = await at();
    await writes(home.page);
    expect(await home.inspect('draft-kept')).toEqual([]);
    const phone = await at();
    const { page } = phone;
    await page.locator('#unfinished').waitFor();
    expect(await phone.inspect('draft-mine')).toEqual([]);
    await page.locator('main').getByRole('link', { name: 'A metà' }).click();
    await page.getByText('Hai lasciato una richiesta da finire').waitFor();
    expect(await phone.inspect('draft-offered')).toEqual([]);
    await press(page, 'Continua quella');
    await next(page);
    expect(await field(page, 'text').inputValue()).toBe(`Ieri ${SCRIPT}`);
    expect(await field(page, 'fields.taxCode').inputValue()).toBe(SALARY['fields.taxCode']);
    expect((await desk.ticket(await sent(page))).subject).toBe('A metà');
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await page.locator('tr[data-row]').first().waitFor();
    expect(await page.locator('#unfinished').count()).toBe(0);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  it('is written over by nobody unasked, and goes when it is not wanted', async () => {
    const home = await at();
    await writes(home.page);
    const other = await at('en');
    const { page } = other;
    await page.goto(`${visits.sportello.url}/${TENANT}/new`);
    await page.getByText('You left a request unfinished').waitFor();
    expect(await other.inspect('draft-offered-en')).toEqual([]);
    await page.getByRole('button', { name: 'Remove it and stay here' }).click();
    await page.getByText('You left a request unfinished').waitFor({ state: 'detached' });
    await field(page, 'subject').fill('Another one');
    await page.getByText('Draft saved in your account').waitFor();
    // The first device comes upon what the second has saved.
    await field(home.page, 'text').fill('Ancora io');
    await home.page.getByText('Hai lasciato una richiesta da finire').waitFor();
    expect(await field(home.page, 'text').inputValue()).toBe('Ancora io');
    await press(home.page, 'Eliminala e resta qui');
    await account(home.page).waitFor();
    await press(home.page, 'Elimina la bozza');
    await account(home.page).waitFor({ state: 'detached' });
    expect(await field(home.page, 'subject').inputValue()).toBe('');
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#unfinished').count()).toBe(0);
  });

  it('is not seen by who comes to the same window after they have logged out', async () => {
    const { page } = await at();
    await page.goto(`${visits.sportello.url}/${TENANT}/new`);
    await field(page, 'userType').first().waitFor({ state: 'attached' });
    await about(page, 'employee', 'payslip', 'payment');
    await next(page);
    const saved = kept(page, 'Il mio stipendio');
    await fill(page, { subject: 'Solo mio', text: 'Il mio stipendio' });
    await saved;
    await account(page).waitFor();
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toContain('Il mio stipendio');
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.waitForURL(`${visits.sportello.url}/${TENANT}/`);
    await page.goto(`${visits.sportello.url}/${TENANT}/new`);
    await field(page, 'userType').first().waitFor({ state: 'attached' });
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('stipendio');
    expect(await page.locator('input[name=userType]:checked').count()).toBe(0);
    // Theirs in the account, where they find it when they come back.
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await logIn(page, 'mia');
    await page.locator('main').getByRole('link', { name: 'Solo mio' }).click();
    await page.getByText('Hai lasciato una richiesta da finire').waitFor();
    await press(page, 'Continua quella');
    await account(page).waitFor();
    await press(page, 'Elimina la bozza');
    await account(page).waitFor({ state: 'detached' });
  });

  it('is out of sight once the session has ended, of a page left alone too; theirs when they are back, and nobody else’s', async () => {
    const { number } = await desk.register({ requester: { name: 'Mia Blu', email: EMAIL }, subject: 'Mio', text: 'x' });
    await visits.sportello.settled();
    const { page, context } = await at();
    const reply = page.locator('.sp-reply textarea');
    const own = () => page.goto(`${visits.sportello.url}/${TENANT}/my/${number}`);
    const anew = async () => {
      await page.goto(`${visits.sportello.url}/${TENANT}/new`);
      await field(page, 'userType').first().waitFor({ state: 'attached' });
    };
    await anew();
    const saved = kept(page, 'Il mio stipendio');
    await field(page, 'subject').fill('Il mio stipendio');
    await saved;
    await own();
    await reply.fill('Il mio conto');
    await page.clock.install();
    await anew();
    expect(await field(page, 'subject').inputValue()).toBe('Il mio stipendio');

    // Nobody touches the page.
    await context.clearCookies();
    await page.clock.fastForward(48 * 3_600_000);
    await page.locator('.sp-toast', { hasText: 'Il tuo accesso è terminato' }).waitFor();
    await holds(page, 'document.querySelector("[name=subject]")?.value === ""');
    await page.reload();
    await field(page, 'userType').first().waitFor({ state: 'attached' });
    expect(await field(page, 'subject').inputValue()).toBe('');
    await own();
    await logIn(page, 'mia');
    await reply.waitFor();
    expect(await reply.inputValue()).toBe('Il mio conto');
    await anew();
    expect(await field(page, 'subject').inputValue()).toBe('Il mio stipendio');
    await press(page, 'Elimina la bozza');
    await account(page).waitFor({ state: 'detached' });

    await context.clearCookies();
    await own();
    await logIn(page, 'ugo');
    await page.locator('.sp-who-name', { hasText: 'Ugo Viola' }).waitFor();
    expect(await reply.count()).toBe(0);
    await anew();
    expect(await field(page, 'subject').inputValue()).toBe('');
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain('Il mio');
  });

  it('stays in the window when the account cannot be reached, and is saved as soon as it can', async () => {
    const { page } = await at();
    await page.route(/\/my-drafts\//, (route) => route.abort());
    await page.goto(`${visits.sportello.url}/${TENANT}/new`);
    await field(page, 'subject').fill('Senza rete');
    await page.getByText('La bozza è solo in questa finestra').waitFor();
    await page.unrouteAll();
    await field(page, 'subject').fill('Con la rete');
    await account(page).waitFor();
  });
});

describe('whether somebody has logged in cannot be asked', () => {
  const SESSION = /\/my-tickets\/session$/;
  const broken = (page: Page) =>
    page.route(SESSION, (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"INTERNAL","status":500}' }),
    );

  it.each(['it', 'en'] as const)(
    'and is said, with another try, where there is no login to be made (%s)',
    async (language) => {
      const visitor = await visits.atPortal('accessibility', { language });
      const { page } = visitor;
      await broken(page);
      await page.goto(`${visits.sportello.url}/${TENANT}/my`);
      const again = page.getByRole('button', { name: language === 'it' ? 'Riprova' : 'Try again' });
      await again.waitFor();
      expect(await field(page, 'password').count()).toBe(0);
      expect(await visitor.inspect(`session-unknown-${language}`)).toEqual([]);
      await again.click();
      await again.waitFor();
      await page.unrouteAll();
      await again.click();
      await heading(page, language === 'it' ? 'Accedi' : 'Log in');
      await logIn(page, 'mia');
      await heading(page, language === 'it' ? 'Le mie richieste' : 'My requests');
    },
  );

  it('and who was known stays so', async () => {
    const { page } = await visits.atPortal('my', { username: 'mia' });
    await heading(page, 'Le mie richieste');
    await broken(page);
    await page.route(/\/my-tickets\?/, (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"code":"AUTH.SESSION_ENDED","status":401}',
      }),
    );
    await page.locator('#standing').selectOption('open');
    await page.locator('main').getByRole('button', { name: 'Riprova' }).waitFor();
    expect(await field(page, 'password').count()).toBe(0);
    await page.unrouteAll();
    await page.locator('main').getByRole('button', { name: 'Riprova' }).click();
    await heading(page, 'Le mie richieste');
  });
});
