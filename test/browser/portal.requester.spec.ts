import type { Locator, Page } from 'playwright-core';
import type { ArticleView } from '../../apps/server/src/knowledge/articles.views.js';
import type { EventPageView } from '../../apps/server/src/tickets/ticket.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { freePort } from '../support/free-port.js';
import { TestIdentityProvider } from '../support/identity.provider.js';
import { chooseFirstOfEach, fillRequired } from './support/form.filler.js';
import { PASSWORD } from './support/staff.fixture.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

/** Asks for stars, has delegates of organisations. */
const TENANT = 'noipa';
const EMAIL = 'mia@person.example';

const SPID = 'https://www.spid.gov.it/SpidL2';
let idp: TestIdentityProvider;
let visits: StaffVisits;
let desk: Api;

/** Requesters come in by a provider of SPID, too. */
const identity = (): string => `
identity:
  providers:
    - id: spid
      for: requesters
      name: { it: SPID, en: SPID }
      issuer: ${idp.issuer}
      clientId: portal
      clientSecret: env:SECRET_NOIPA_PORTAL
      clientAuthentication: post
      acrValues: ['${SPID}']
      required: [fiscalNumber]
      minimumLevel: 2
`;

beforeAll(async () => {
  const port = await freePort();
  const own = `http://127.0.0.1:${port}`;
  const redirectUri = `${own}/rest/helpdesk/v1/${TENANT}/login/spid/callback`;
  const secret = 'a-secret-of-the-portal';
  idp = await TestIdentityProvider.start([{ clientId: 'portal', secret, redirectUri, logoutUri: `${own}/${TENANT}` }]);
  idp.people.set('mia', {
    ...{ name: 'Mia Blu', email: EMAIL, email_verified: true, acr: SPID },
    'https://attributes.eid.gov.it/fiscal_number': 'TINIT-RSSMRA80A01H501U',
  });
  const files = { [TENANT]: `${(await houseTenants()).get(TENANT) ?? ''}${identity()}` };
  visits = await StaffVisits.start(TENANT, { files, secrets: { SECRET_NOIPA_PORTAL: secret } }, port);
  await visits.account('mia', 'Mia Blu', ['requester'], [], EMAIL);
  await visits.account('dora', 'Dora Gialli', ['tenant-admin']);
  await visits.account('delegata@ministero.example', 'Delia Rosa', ['delegate']);
  desk = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'anna', name: 'Anna Verdi' });
});

afterAll(async () => {
  await visits.stop();
  await idp.stop();
});

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function request(subject: string, more: object = {}): Promise<string> {
  const requester = { name: 'Mia Blu', email: EMAIL, ...more };
  const { number } = await desk.register({ requester, subject, text: 'Da ieri il cedolino non si apre.' });
  await visits.sportello.settled();
  return number;
}
async function resolved(subject: string): Promise<string> {
  const number = await request(subject);
  await desk.act(number, 'take-charge');
  await desk.resolve(number, { reason: 'solved', text: 'Ora si apre.' });
  await visits.sportello.settled();
  return number;
}
const press = (where: Page | Locator, name: string | RegExp) => where.getByRole('button', { name }).click();
const said = (page: Page, text: string) => page.locator('.sp-toast', { hasText: text }).last().waitFor();
const didNotRun = async (page: Page) => expect(await page.evaluate('window.ran')).toBeUndefined();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const published = async (content: object): Promise<ArticleView> => {
  const { id } = await desk.post<ArticleView>('articles', content);
  return desk.post<ArticleView>(`articles/${id}/publish`);
};
const both = (text: string) => ({ it: text, en: text });

describe('one’s own requests', () => {
  it('are seen after logging in, by how they stand, and one is opened, reminded of and withdrawn', async () => {
    const open = await request(`Non si apre ${SCRIPT}`);
    const over = await resolved('Già risolta');
    const visitor = await visits.atPortal('my');
    const { page } = visitor;
    await heading(page, 'Accedi');
    expect(await visitor.inspect('requester-login')).toEqual([]);
    await page.locator('input[name=username]').fill('mia');
    await page.locator('input[name=password]').fill(PASSWORD);
    await press(page.locator('main'), 'Accedi');
    await row(page, open).waitFor();
    await row(page, over).waitFor();
    expect(await visitor.inspect('requester-list-it')).toEqual([]);
    await page.locator('#standing').selectOption('open');
    await row(page, over).waitFor({ state: 'detached' });
    await page.reload();
    await row(page, open).waitFor();
    expect(await row(page, over).count()).toBe(0);

    await row(page, open).getByRole('link', { name: open }).click();
    await heading(page, /Non si apre/);
    expect(page.url()).not.toContain('#');
    await press(page, 'Sollecita');
    await dialog(page).locator('textarea').fill(`È urgente ${SCRIPT}`);
    expect(await visitor.inspect('requester-reminder')).toEqual([]);
    await page.reload();
    await press(page, 'Sollecita');
    expect(await dialog(page).locator('textarea').inputValue()).toBe(`È urgente ${SCRIPT}`);
    await dialog(page).getByRole('button', { name: 'Sollecita' }).dblclick();
    await said(page, 'Sollecito inviato.');
    await page.locator('.sp-conversation').getByText('È urgente').waitFor();
    expect(await page.locator('.sp-conversation').getByText('È urgente').count()).toBe(1);

    // Nobody has it yet: it can be withdrawn, and wanted again it waits in its queue as before (C14).
    await press(page, 'Ritira la richiesta');
    expect(await visitor.inspect('requester-withdraw')).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Ritira la richiesta' }).dblclick();
    await said(page, 'La richiesta è ritirata.');
    await page.locator('.sp-state.is-closed', { hasText: 'Ritirata' }).waitFor();
    expect(await visitor.inspect('requester-withdrawn')).toEqual([]);
    await page.locator('.sp-reply textarea').fill('Ripensandoci, serve ancora.');
    await page.getByText('torna ad aspettare un operatore').waitFor();
    await press(page, 'Invia e riapri');
    await page.locator('.sp-state.is-registered').waitFor();
    await page.goBack();
    await heading(page, 'Le mie richieste');
    await didNotRun(page);
  });

  it('are one’s own by SPID as well, and a page that is left comes back after the login', async () => {
    const number = await request('Entro con SPID');
    idp.person = 'mia';
    const visitor = await visits.atPortal(`my/${number}`);
    const { page } = visitor;
    await heading(page, 'Accedi');
    expect(await visitor.inspect('requester-login-ways')).toEqual([]);
    await page.getByRole('link', { name: /SPID/ }).click();
    await heading(page, 'Entro con SPID');
    expect(page.url()).toBe(`${visits.sportello.url}/${TENANT}/my/${number}`);
    await page.getByRole('link', { name: 'Le mie richieste' }).first().click();
    await row(page, number).waitFor();
    // Logging out here asks the provider to end its session, too.
    await press(page, 'Esci');
    await page.waitForURL(({ origin }) => origin === idp.issuer);
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await heading(page, 'Accedi');
  });

  it('stay closed to whom the provider is not sure enough of, who is told so', async () => {
    idp.people.set('mia-weak', { ...idp.people.get('mia'), acr: 'https://www.spid.gov.it/SpidL1' });
    idp.person = 'mia-weak';
    const { page } = await visits.atPortal('my');
    await page.getByRole('link', { name: /SPID/ }).click();
    await page.getByText('Serve un accesso più sicuro').waitFor();
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await heading(page, 'Accedi');
  });

  it('are worked with the keyboard alone, in English too, until logging out', async () => {
    const number = await request('Con la tastiera');
    const visitor = await visits.atPortal('my', { language: 'en' });
    const { page } = visitor;
    await heading(page, 'Log in');
    await page.locator('input[name=username]').focus();
    await page.keyboard.type('mia');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await row(page, number).waitFor();
    expect(await visitor.inspect('requester-list-en')).toEqual([]);
    await row(page, number).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Con la tastiera');
    expect(await visitor.inspect('requester-ticket-en')).toEqual([]);
    await page.locator('textarea[name=text]').focus();
    await page.keyboard.type('Scrivo ancora.');
    await page.locator('.sp-reply button[type=submit]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.sp-conversation').getByText('Scrivo ancora.').waitFor();
    await page.getByRole('button', { name: 'Log out' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Log in' }).waitFor();
    await page.goto(`${visits.sportello.url}/${TENANT}/my`);
    await heading(page, 'Log in');
  });

  it('are made under one’s own name: the form says who sends it, and the desk knows how sure that is', async () => {
    const { page } = await visits.atPortal('my', { username: 'mia' });
    await heading(page, 'Le mie richieste');
    await page.locator('main').getByRole('link', { name: 'Inizia una richiesta' }).click();
    await page.locator('input[name=userType]').first().waitFor();
    await chooseFirstOfEach(page);
    await page.locator('main button[type=submit]').click();
    await page.locator('input[name=email]').waitFor();
    expect(await page.locator('input[name=email]').inputValue()).toBe(EMAIL);
    expect(await page.locator('input[name=name]').inputValue()).toBe('Mia Blu');
    await fillRequired(page);
    await page.locator('input[name=email]').fill(EMAIL);
    await page.locator('[name="fields.taxCode"]').fill('BLUMIA80A41H501X');
    await page.locator('[name="fields.payslipMonth"]').fill('02/2026');
    await page.locator('main button[type=submit]').click();
    await page.locator('.sp-part').first().waitFor();
    await page.locator('.sp-actions .btn-primary').dblclick();
    const number = (await page.locator('.sp-number-big').textContent()) ?? '';
    expect((await desk.ticket(number)).identity).toMatchObject({ assurance: 'account', ownsAddress: true });
    await page.getByRole('link', { name: 'Le mie richieste' }).first().click();
    await row(page, number).waitFor();
  });
});

describe('the evaluation of the service just received (D10)', () => {
  it('is asked for on the request that is over, in two steps, survives a reload and may be changed', async () => {
    const number = await resolved('Da valutare');
    const visitor = await visits.atPortal(`my/${number}`, { username: 'mia' });
    const { page } = visitor;
    const hook = (name: string) => page.locator(`[data-element=${name}]`);
    expect(await hook('feedback-title').textContent()).toBe('Quanto è stato facile usare questo servizio?');
    await hook('feedback-rate-5').check();
    await hook('feedback-rating-positive').waitFor();
    await hook('feedback-rate-2').check();
    await hook('feedback-rating-negative').waitFor();
    expect(await hook('feedback-rating-positive').count()).toBe(0);
    expect(await hook('feedback-rating-question').textContent()).toBe('Dove hai incontrato le maggiori difficoltà?');
    await page.locator('label[for=aspect-technical]').click();
    await hook('feedback-input-text').fill(`Lento ${SCRIPT}`);
    expect(await visitor.inspect('evaluation')).toEqual([]);
    await page.reload();
    await hook('feedback-rating-negative').waitFor();
    expect(await hook('feedback-input-text').inputValue()).toBe(`Lento ${SCRIPT}`);
    await page.getByRole('button', { name: 'Invia la valutazione' }).dblclick();
    await page.getByText('Grazie, il tuo parere ci aiuterà a migliorare il servizio!').waitFor();
    expect(await visitor.inspect('evaluation-given')).toEqual([]);
    await press(page, 'Cambia la valutazione');
    await hook('feedback-rate-4').check();
    await press(page, 'Invia la valutazione');
    await press(page, 'Cambia la valutazione');
    await didNotRun(page);
    const { items } = await desk.get<EventPageView>(`tickets/${number}/events`);
    const given = items.filter(({ type }) => type === 'rated').map(({ data }) => data);
    expect(given).toMatchObject([
      { scale: 'five', score: 2, aspect: 'technical' },
      { scale: 'five', score: 4 },
    ]);
  });
});

describe('frequent questions and announcements', () => {
  it('are written by an administrator and read on the portal: what looks like a script is text', async () => {
    const { page } = await visits.at('admin/faq', 'dora');
    const field = (name: string) => dialog(page).locator(`[name="${name}"]`);
    await press(page, 'Scrivi un articolo');
    await press(dialog(page), 'Salva');
    await page.locator('#error-summary').waitFor();
    await field('title.it').fill(`Dove trovo il cedolino? ${SCRIPT}`);
    await field('body.it').fill(`Nell’area riservata.\n- **Accedi**\n- [apri](javascript:alert(1)) ${SCRIPT}`);
    await page.reload();
    await press(page, 'Scrivi un articolo');
    expect(await field('title.it').inputValue()).toBe(`Dove trovo il cedolino? ${SCRIPT}`);
    await field('title.en').fill('Where is the payslip?');
    await field('body.en').fill('In your area.');
    await dialog(page).getByText('Come si vedrà').click();
    await dialog(page).locator('.sp-article strong', { hasText: 'Accedi' }).waitFor();
    await dialog(page).getByRole('button', { name: 'Salva' }).dblclick();
    await said(page, 'Articolo salvato.');
    await press(page, /^Pubblica «Dove trovo/);
    await press(dialog(page), 'Pubblica');
    await said(page, 'Articolo pubblicato.');
    await didNotRun(page);

    const visitor = await visits.atPortal('faq');
    const portal = visitor.page;
    await portal.locator('.sp-faq a', { hasText: 'Dove trovo il cedolino?' }).waitFor();
    expect(await visitor.inspect('faq-it')).toEqual([]);
    await portal.locator('input[name=q]').fill('parole che non ci sono');
    await portal.keyboard.press('Enter');
    await portal.getByText('Nessuna domanda con queste parole').waitFor();
    await portal.goBack();
    await portal.locator('.sp-faq a', { hasText: 'Dove trovo il cedolino?' }).click();
    await heading(portal, /Dove trovo il cedolino/);
    expect(await portal.locator('.sp-article a').count()).toBe(0);
    expect(await visitor.inspect('article-it')).toEqual([]);
    await didNotRun(portal);
  });

  it.each(['it', 'en'] as const)('no axe violation where they are written, in %s', async (language) => {
    await published({ kind: 'faq', title: both('Una domanda'), body: both('- **Una** risposta') });
    const visitor = await visits.at('admin/faq', 'dora', { language });
    const { page } = visitor;
    await page.locator('tr[data-row]').first().waitFor();
    expect(await visitor.inspect(`admin-faq-${language}`)).toEqual([]);
    await press(page, language === 'it' ? 'Scrivi un articolo' : 'Write an article');
    await dialog(page).locator('[name="body.it"]').fill('## Come si fa\n1. Si apre');
    await press(dialog(page), language === 'it' ? 'Salva' : 'Save');
    await page.locator('#error-summary').waitFor();
    for (const summary of await dialog(page).locator('summary').all()) await summary.click();
    expect(await visitor.inspect(`admin-article-${language}`)).toEqual([]);
  });

  it('are offered while somebody writes, and open in place without losing a word', async () => {
    const title = { it: 'Il cedolino è bianco', en: 'The payslip is blank' };
    await published({ kind: 'faq', title, body: both('Aggiornate il lettore PDF.') });
    const { page } = await visits.atPortal('new');
    await page.locator('input[name=subject]').fill('Il cedolino è bianco da ieri');
    await page.locator('.sp-answer summary', { hasText: 'Il cedolino è bianco' }).click();
    await page.getByText('Aggiornate il lettore PDF.').waitFor();
    expect(await page.locator('input[name=subject]').inputValue()).toBe('Il cedolino è bianco da ieri');
  });

  it('tell of known problems at home and on the form, in both languages', async () => {
    const title = { it: 'Pagamenti in ritardo', en: 'Payments are late' };
    await published({ kind: 'announcement', title, body: both('## 1\n1. a\n2. b') });
    for (const language of ['it', 'en'] as const) {
      const visitor = await visits.atPortal('', { language });
      await visitor.page.locator('.sp-answer', { hasText: title[language] }).waitFor();
      expect(await visitor.inspect(`announcements-${language}`)).toEqual([]);
      await visitor.page.goto(`${visits.sportello.url}/${TENANT}/new`);
      await visitor.page.locator('summary', { hasText: title[language] }).waitFor();
      expect(await visitor.inspect(`announcements-form-${language}`)).toEqual([]);
      await visitor.page.goto(`${visits.sportello.url}/${TENANT}/faq`);
      await visitor.page.locator('main h1').waitFor();
      expect(await visitor.inspect(`faq-list-${language}`)).toEqual([]);
    }
  });
});

describe.each(['it', 'en'] as const)('what the law asks for, in %s', (language) => {
  it('is said: accessibility and how to report a problem, cookies, and why a login failed', async () => {
    const visitor = await visits.atPortal('accessibility', { language });
    const { page } = visitor;
    await page.locator('main h1').waitFor();
    expect(await visitor.inspect(`accessibility-${language}`)).toEqual([]);
    await page.locator('main .btn-primary').click();
    await page.locator('input[name=subject]').waitFor();
    const subject = language === 'it' ? 'Problema di accessibilità' : 'Accessibility problem';
    expect(await page.locator('input[name=subject]').inputValue()).toBe(subject);
    await page
      .locator('footer')
      .getByRole('link', { name: /cookie/i })
      .click();
    await heading(page, /cookie/i);
    expect(await visitor.inspect(`cookies-${language}`)).toEqual([]);
    await page.goto(`${visits.sportello.url}/${TENANT}/login-failed?code=AUTH.ASSURANCE_TOO_LOW`);
    await page.getByText(language === 'it' ? 'Serve un accesso più sicuro' : 'A more secure login').waitFor();
    expect(await visitor.inspect(`login-failed-${language}`)).toEqual([]);
    await page.goto(`${visits.sportello.url}/desk/${TENANT}/login-failed?code=%3Cscript%3E`);
    await heading(page, language === 'it' ? 'Accesso non riuscito' : 'You are not logged in');
    expect(await page.getByText('<script>').count()).toBe(0);
  });
});

it('a delegate sees how the requests of their organisation stand, not what was said (D9)', async () => {
  const number = await request('Della nostra organizzazione', { organisation: 'Ministero dell’Esempio' });
  const visitor = await visits.atPortal('organisation', { username: 'delegata@ministero.example' });
  const { page } = visitor;
  await row(page, number).waitFor();
  expect(await visitor.inspect('organisation')).toEqual([]);
  await row(page, number).getByRole('link', { name: number }).click();
  await heading(page, 'Della nostra organizzazione');
  expect(await visitor.inspect('organisation-request')).toEqual([]);
  expect(await page.getByText('Da ieri il cedolino non si apre.').count()).toBe(0);
  await page.goBack();
  await press(page.locator('main'), 'Esci');
  await page.waitForURL(`${visits.sportello.url}/${TENANT}/`);
  await page.goto(`${visits.sportello.url}/${TENANT}/organisation`);
  await heading(page, 'Accedi');
});
