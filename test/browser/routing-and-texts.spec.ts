import type { Locator, Page } from 'playwright-core';
import type { RoutingView } from '../../apps/server/src/routing/routing.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';

let visits: StaffVisits;
let lead: Api;
let admin: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('anna', 'Anna Verdi', ['l1', 'supervisor'], ['first-level']);
  await visits.account('dora', 'Dora Gialli', ['tenant-admin']);
  lead = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'carla', teams: ['first-level'] });
  admin = await visits.sportello.staff(TENANT, ['tenant-admin']);
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

const press = (where: Page | Locator, name: string | RegExp) => where.getByRole('button', { name }).click();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const errorAt = (page: Page, name: string) => page.locator(`[id="field-${name.replaceAll('.', '-')}-error"]`);
const part = (page: Page, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name: heading }) });
const didNotRun = async (page: Page) => expect(await page.evaluate('window.ran')).toBeUndefined();

describe('the trials of routing', () => {
  const routing = () => admin.get<RoutingView>('routing');
  const trial = (page: Page) => part(page, 'Dove andrebbe una richiesta');
  const replay = (page: Page) => part(page, 'Che cosa sarebbe cambiato');

  it('show the rules in force, and say of a request typed there where it would go and what every rule said', async () => {
    const { rules, teams, kinds } = await routing();
    const { page } = await visits.at('admin/routing', 'dora');
    const table = page.getByRole('table', { name: 'Regole in vigore' });
    await table.waitFor();
    expect(await table.locator('tbody tr').count()).toBe(rules.length);
    await field(page, 'kind').selectOption(kinds[0]?.code ?? '');
    await field(page, 'subject').fill(SCRIPT);
    await field(page, 'at').fill('2026-03-04T09:00');
    await press(trial(page), 'Prova');
    const tried = await admin.post<{ team: string; level: string }>('routing/dry-run', { kind: kinds[0]?.code });
    const team = teams.find(({ code }) => code === tried.team)?.name.it ?? '';
    await trial(page).getByText(`Andrebbe a ${team}, livello ${tried.level}.`).waitFor();
    const said = page.getByRole('table', { name: 'Che cosa ha detto ogni regola' });
    expect(await said.locator('tbody tr').count()).toBe(rules.length);
    await page.reload();
    await trial(page).waitFor();
    expect(await field(page, 'subject').inputValue()).toBe(SCRIPT);
    await press(trial(page), 'Svuota');
    expect(await field(page, 'subject').inputValue()).toBe('');
    await didNotRun(page);
  });

  it('try a ticket that is there by the keyboard alone, and refuse at its field what does not go with it', async () => {
    const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
    const { number } = await lead.register({ requester, subject: 'Guasto', text: 'Non va.' });
    await visits.sportello.settled();
    const { page } = await visits.at('admin/routing', 'anna');
    await field(page, 'ticket').focus();
    await page.keyboard.type(number);
    await field(page, 'subject').fill('Altro');
    await field(page, 'ticket').press('Enter');
    await errorAt(page, 'subject').waitFor();
    await field(page, 'subject').fill('');
    await field(page, 'subject').press('Enter');
    await trial(page)
      .getByText(/^Andrebbe a /)
      .waitFor();
  });

  it('decide again what is routed: nothing differs in force, and proposed rules say what would go elsewhere', async () => {
    const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
    const { number } = await lead.register({ requester, subject: 'Di nuovo', text: 'Non va.' });
    await visits.sportello.settled();
    const { rules, teams } = await routing();
    const { team } = await lead.ticket(number);
    const other = teams.find(({ code }) => code !== team) ?? { code: '', name: { it: '' } };
    const { page } = await visits.at('admin/routing', 'dora');
    await press(replay(page), 'Decidi di nuovo');
    await replay(page).getByText('Nessuna richiesta andrebbe altrove.').waitFor();

    await press(replay(page), 'Parti da quelle in vigore');
    const rule = rules[0]?.rule ?? '';
    expect(await field(page, 'routing.rules.0.name').inputValue()).toBe(rule);
    await field(page, 'routing.rules.0.name').fill('Nome Sbagliato');
    await field(page, 'limit').fill('molte');
    await press(replay(page), 'Decidi di nuovo');
    await errorAt(page, 'limit').waitFor();
    await field(page, 'limit').fill('50');
    await press(replay(page), 'Decidi di nuovo');
    await errorAt(page, 'routing.rules.0.name').waitFor();
    await page.reload();
    expect(await field(page, 'routing.rules.0.name').inputValue()).toBe('Nome Sbagliato');
    for (let left = rules.length; left > 0; left -= 1)
      await replay(page)
        .getByRole('button', { name: /^Togli: 1\. / })
        .click();
    await field(page, 'routing.fallback.team').selectOption(other.code);
    await press(replay(page), 'Decidi di nuovo');
    await row(page, number).getByText(other.name.it).waitFor();
    expect((await lead.ticket(number)).team).toBe(team);
  });
});

interface Stored {
  readonly revision: number;
  readonly value: unknown;
}
const section = (name: string) => admin.get<Stored>(`configuration/sections/${name}`);
const said = (page: Page, text: string | RegExp) => page.locator('.sp-toast', { hasText: text }).last().waitFor();

/** Reviews what was changed on a page, says why, and saves. */
async function save(page: Page): Promise<void> {
  await press(page, 'Rivedi e salva');
  await field(page, 'reason').fill('Lo chiede il servizio');
  await press(dialog(page), 'Salva');
  await said(page, /revisione/i);
}

describe('the triplets', () => {
  const keep = (page: Page) => press(dialog(page), 'Tieni');

  it('are added, refused at their field, kept over a reload, and saved as a revision', async () => {
    const before = await section('classification');
    const { page } = await visits.at('admin/classification', 'dora');
    await press(page, 'Aggiungi un’area');
    await field(page, 'id').fill('Sito Web');
    await field(page, 'name.it').fill(SCRIPT);
    await keep(page);
    await errorAt(page, 'id').waitFor();
    await errorAt(page, 'name.en').waitFor();
    await field(page, 'id').fill('sito-web');
    await field(page, 'name.en').fill('Web site');
    await field(page, 'help.it').fill('Pagine che non si aprono');
    await field(page, 'help.en').fill('Pages that do not open');
    await keep(page);
    await page.locator('[data-entry="sito-web"]').waitFor();
    await page.reload();
    await page.locator('[data-entry="sito-web"]').getByText('Pagine che').waitFor({ state: 'attached' });
    expect(await section('classification')).toEqual(before);
    await save(page);
    const after = await section('classification');
    expect(after.revision).toBe(before.revision + 1);
    expect(after.value).toContainEqual(
      expect.objectContaining({
        area: 'sito-web',
        help: { it: 'Pagine che non si aprono', en: 'Pages that do not open' },
      }),
    );
    await didNotRun(page);
  });

  it('are put in another order and retired by the keyboard, and offered again', async () => {
    const before = (await section('classification')).value as readonly { readonly area: string }[];
    const [first, second] = before.map(({ area }) => area);
    const { page } = await visits.at('admin/classification', 'dora');
    const entry = page.locator(`[data-entry="${first}"]`);
    await entry.locator('summary').first().press('Enter');
    await entry.locator(`[id="tree-down-${first}"]`).press('Enter');
    await entry.locator(`[id="tree-offer-${first}"]`).press('Enter');
    await entry.getByText('Ritirata: non si sceglie più').first().waitFor();
    await save(page);
    const after = (await section('classification')).value as typeof before;
    expect(after.slice(0, 2)).toMatchObject([{ area: second }, { area: first, retired: true }]);
    await press(page, 'Annulla questa modifica');
    await field(page, 'reason').fill('Come prima');
    await dialog(page).locator('button[type=submit]').click();
    await said(page, /revisione/i);
  });

  it('say what names them, and are not taken out while something does', async () => {
    const { section: rules } = await admin.get<RoutingView>('routing');
    const [, used = ''] = /"area":"([a-z-]+)"/.exec(JSON.stringify(rules)) ?? [];
    const { page } = await visits.at('admin/classification', 'dora');
    const entry = page.locator(`[data-entry="${used}"]`);
    await entry.locator('summary').first().press('Enter');
    await entry
      .getByRole('button', { name: /^Togli/ })
      .first()
      .press('Enter');
    await dialog(page).getByText('Non si può togliere').waitFor();
    expect(await dialog(page).getByRole('button', { name: 'Togli', exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await entry
      .getByRole('button', { name: /^Chi la nomina/ })
      .first()
      .click();
    await dialog(page).getByText('Ne hanno bisogno:').waitFor();
  });
});

describe('the words of notices', () => {
  const text = (line: string) => `La richiesta {number}\nè chiusa.\n${line}`;

  it('are previewed, refused on their line, kept over a reload, and saved', async () => {
    const { page } = await visits.at('admin/notices', 'dora');
    await press(page, 'Vedi e scrivi: Chiusa');
    await press(page, 'Anteprima in inglese');
    await page.getByRole('heading', { name: 'Anteprima' }).waitFor();
    await field(page, 'subject.it').fill('Chiusa la {number}');
    await field(page, 'subject.en').fill('{number} closed');
    await field(page, 'text.it').fill(text('{collegamento} {link}'));
    await press(page, 'Usa queste parole');
    await errorAt(page, 'text.en').waitFor();
    await field(page, 'text.en').fill('Request {number} is closed: {link}');
    await press(page, 'Usa queste parole');
    await errorAt(page, 'text.it').getByText('riga 3').waitFor();
    await page.reload();
    await press(page, 'Vedi e scrivi: Chiusa');
    await field(page, 'text.it').fill(text('{link} di {office}'));
    await press(page, 'Anteprima in italiano');
    await page.frameLocator('iframe').locator('p', { hasText: 'è chiusa.' }).waitFor();
    await press(page, 'Come testo semplice');
    await page.locator('.sp-notice-text', { hasText: 'è chiusa.' }).waitFor();
    await press(page, 'Usa queste parole');
    await said(page, 'valgono quando salvi');
    await save(page);
    const { value } = await section('notices');
    expect(value).toMatchObject({ requester: { closed: { text: { it: text('{link} di {office}') } } } });
  });
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  const visitor = await visits.at('admin/routing', 'dora', { language });
  const { page } = visitor;
  const buttons = page.locator('form button[type=submit]');
  await field(page, 'subject').fill('Fermo');
  await buttons.nth(0).click();
  await page.locator('.alert-success').first().waitFor();
  await page.locator('section[aria-labelledby=replay] .btn-outline-primary').last().click();
  await field(page, 'routing.rules.0.name').fill('X');
  await buttons.nth(1).click();
  await errorAt(page, 'routing.rules.0.name').waitFor();
  expect(await visitor.inspect(`routing-${language}`)).toEqual([]);

  await page.goto(visits.address('admin/classification'));
  await page.locator('.sp-tree summary').first().click();
  expect(await visitor.inspect(`classification-${language}`)).toEqual([]);
  await page.locator('.sp-tree button').first().click();
  await dialog(page).locator('button[type=submit]').click();
  await errorAt(page, 'id').waitFor();
  expect(await visitor.inspect(`classification-entry-${language}`)).toEqual([]);

  await page.goto(visits.address('admin/notices'));
  await row(page, 'resolved').waitFor();
  expect(await visitor.inspect(`notices-${language}`)).toEqual([]);
  await row(page, 'resolved').getByRole('button').click();
  await page.locator('.sp-actions button').nth(1).click();
  await page.locator('iframe').waitFor();
  expect(await visitor.inspect(`notice-${language}`)).toEqual([]);
});
