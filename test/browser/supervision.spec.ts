import type { Locator, Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import type { WallView } from '../../apps/server/src/views/wall.views.js';
import { eventually } from '../support/eventually.js';
import { holds } from './support/holds.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';

let visits: StaffVisits;
let lead: Api;
let admin: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('anna', 'Anna Verdi', ['l1', 'supervisor'], ['first-level']);
  await visits.account('ugo', 'Ugo Viola', ['service-manager']);
  await visits.account('dora', 'Dora Gialli', ['tenant-admin']);
  lead = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'carla', teams: ['first-level'] });
  admin = await visits.sportello.staff(TENANT, ['tenant-admin']);
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function ticket(subject: string, more: object = {}): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const { number } = await lead.register({ requester, subject, text: 'Non riesco a entrare.', ...more });
  await visits.sportello.settled();
  return number;
}

const wall = () => lead.get<WallView>('views/wall');
const tile = (page: Page, name: string) => page.locator('.sp-wall-tile', { hasText: name });
const counts = (where: Locator, count: number) =>
  where.locator('.sp-wall-number', { hasText: new RegExp(`^${count}$`) }).waitFor();
const press = (where: Page | Locator, name: string | RegExp) => where.getByRole('button', { name }).click();
const said = (page: Page, text: string | RegExp) => page.locator('.sp-toast', { hasText: text }).last().waitFor();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const errorAt = (page: Page, name: string) => page.locator(`[id="field-${name.replaceAll('.', '-')}-error"]`);
const didNotRun = async (page: Page) => expect(await page.evaluate('window.ran')).toBeUndefined();

describe('the wall of the supervisors', () => {
  it('shows load, terms and unanswered alerts, follows by itself, and leads to the tickets behind a number', async () => {
    const { page } = await visits.at('supervisor', 'anna');
    await page.getByRole('heading', { level: 1, name: 'Quadro del momento' }).waitFor();
    await counts(tile(page, 'Aperte'), (await wall()).totals.open);
    const urgent = await ticket('Tutto fermo', { severity: 1 });
    const { totals } = await wall();
    await counts(tile(page, 'Aperte'), totals.open);
    await counts(tile(page, 'Senza tecnico'), totals.unassigned);
    await page.locator('.sp-wall-urgent.is-there', { hasText: urgent }).waitFor();
    await page.getByRole('alert').getByText('Allarmi senza risposta: 1').waitFor();

    const teams = page.getByRole('table', { name: 'Carico dei gruppi' });
    const team = teams.getByRole('row').filter({ hasText: 'Assistenza di primo livello' });
    const { open } = (await wall()).teams.find((one) => one.team === 'first-level') ?? {};
    await team.getByRole('link', { name: `${open} Aperte, Assistenza di primo livello` }).click();
    await page.getByRole('heading', { level: 1, name: 'Richieste trovate' }).waitFor();
    await row(page, urgent).waitFor();
  });

  it('shows who has what in hand, and an alert goes when somebody answers it', async () => {
    const inHand = await ticket('Da seguire');
    await lead.post(`tickets/${inHand}/take-charge`);
    const number = await ticket('Di nuovo fermo', { severity: 1 });
    const { page } = await visits.at('supervisor', 'anna');
    const people = page.getByRole('table', { name: /^Persone/ });
    await row(page, 'first-level carla')
      .getByRole('link', { name: /^\d+ Aperte, carla$/ })
      .waitFor();
    expect(await people.getByRole('columnheader').allTextContents()).toEqual([
      ...['Persona', 'Gruppo', 'Turno', 'Aperte', 'Scadono entro 2 ore', 'Scadute'],
    ]);
    const alert = page.locator('.sp-wall-urgent li', { hasText: number });
    await alert.waitFor();
    const there = (await wall()).urgent.find((one) => one.number === number);
    await lead.post(`alerts/${there?.id ?? ''}/acknowledge`);
    await alert.waitFor({ state: 'detached' });
  });

  it('is read anew also where no live news come, without links for whoever has no lists', async () => {
    const { page } = await visits.at('supervisor', 'ugo', { before: (fresh) => fresh.clock.install() });
    await counts(tile(page, 'Aperte'), (await wall()).totals.open);
    expect(await page.locator('.sp-wall a[href*="states="]').count()).toBe(0);
    await ticket('Un’altra ancora');
    const { totals } = await wall();
    await page.clock.fastForward(30_000);
    await counts(tile(page, 'Aperte'), totals.open);
  });
});

describe('the plugin instances', () => {
  const stateOf = async (instance: string) => {
    const { items } = await admin.get<{ items: { instance: string; state: string }[] }>('plugins');
    return items.find((one) => one.instance === instance)?.state;
  };
  const becomes = (instance: string, state: string) =>
    eventually(`${instance} is ${state}`, async () => (await stateOf(instance)) === state);
  interface Shown {
    readonly revision: number;
    readonly settings: Readonly<Record<string, unknown>>;
  }
  const shown = (instance: string) => admin.get<Shown>(`plugins/${instance}`);

  it('are seen with what to do, and one is tried, switched off, on, and restarted', async () => {
    await becomes('portal', 'RUNNING');
    const { page } = await visits.at('admin', 'dora');
    await row(page, 'portal').getByText('Funziona: nessuna azione.').waitFor();
    await row(page, 'portal').getByRole('link', { name: 'portal' }).click();
    await page.getByRole('heading', { level: 1, name: 'portal' }).waitFor();
    await press(page, 'Prova le impostazioni in vigore');
    await page.getByText('La prova è riuscita').waitFor();

    await press(page, 'Spegni');
    await press(dialog(page), 'Annulla');
    expect(await stateOf('portal')).toBe('RUNNING');
    await press(page, 'Spegni');
    await press(dialog(page), 'Spegni');
    await said(page, 'portal è spenta.');
    await page.getByRole('button', { name: 'Annulla questa modifica' }).waitFor();
    await page.locator('dd .sp-state', { hasText: 'Spenta' }).waitFor();
    await becomes('portal', 'DISABLED');

    await press(page, 'Accendi');
    await press(dialog(page), 'Accendi');
    await said(page, 'portal è accesa.');
    await page.locator('dd .sp-state', { hasText: 'Funziona' }).waitFor();
    await press(page, 'Riavvia');
    await press(dialog(page), 'Riavvia');
    await said(page, 'portal è stata riavviata.');
    await becomes('portal', 'RUNNING');
  });

  it('have settings that are refused at their field, kept over a reload, and saved once they are right', async () => {
    await becomes('notices', 'RUNNING');
    const { revision } = await shown('notices');
    const { page } = await visits.at('admin/plugins/notices', 'dora');
    await field(page, 'maxAttachmentBytes').fill('tanti');
    await press(page, 'Salva');
    await errorAt(page, 'maxAttachmentBytes').waitFor();
    await field(page, 'maxAttachmentBytes').fill('-5');
    await field(page, 'from.name').fill(SCRIPT);
    await field(page, 'transport').selectOption('smtp');
    await field(page, 'transport.host').fill('mail.example');
    await field(page, 'transport.password').fill('segretissima');
    await press(page, 'Salva');
    await errorAt(page, 'transport.password').waitFor();
    await field(page, 'transport.password').fill('');
    await field(page, 'transport.port').fill('99999999');
    await press(page, 'Salva');
    for (const name of ['maxAttachmentBytes', 'from.name', 'transport.port']) await errorAt(page, name).waitFor();
    await page.locator('#error-summary').waitFor();
    expect((await shown('notices')).revision).toBe(revision);

    await page.reload();
    await page.locator('main h1').waitFor();
    expect(await field(page, 'from.name').inputValue()).toBe(SCRIPT);
    expect(await field(page, 'transport.host').inputValue()).toBe('mail.example');
    await press(page, 'Annulla le modifiche');
    expect(await field(page, 'from.name').inputValue()).toBe('Assistenza Portale edilizia');
    await field(page, 'from.name').fill('Assistenza rinnovata');
    await field(page, 'maxAttachmentBytes').fill('2000000');
    await press(page, /^Prova$/);
    await page.getByText('La prova è riuscita').waitFor();
    expect((await shown('notices')).revision).toBe(revision);
    await press(page, 'Salva');
    await said(page, 'Impostazioni di notices salvate.');
    const { settings } = await shown('notices');
    expect(settings).toMatchObject({ from: { name: 'Assistenza rinnovata' }, maxAttachmentBytes: 2_000_000 });
    expect(settings['transport']).toEqual({ type: 'outbox' });

    await press(page, 'Differenze');
    await dialog(page).locator('.sp-changes', { hasText: 'Assistenza rinnovata' }).waitFor();
    await page.keyboard.press('Escape');
    await press(page, 'Annulla questa modifica');
    await dialog(page).locator('.sp-changes', { hasText: 'Assistenza Portale edilizia' }).waitFor();
    await field(page, 'reason').fill(`Era meglio prima ${SCRIPT}`);
    await dialog(page).locator('button[type=submit]').click();
    await said(page, 'revisione');
    expect((await shown('notices')).settings).toMatchObject({ from: { name: 'Assistenza Portale edilizia' } });
    await holds(page, `document.querySelector('[name="from.name"]').value === 'Assistenza Portale edilizia'`);
    expect(await page.getByRole('button', { name: 'Annulla questa modifica' }).count()).toBe(0);
    await didNotRun(page);
  });

  it('have rows of fields that are added, and told at their place what is missing in them', async () => {
    const { page } = await visits.at('admin/plugins/portal', 'dora');
    const { settings } = await shown('portal');
    const at = Array.isArray(settings['fields']) ? settings['fields'].length : 0;
    await page.locator('#field-fields').press('Enter');
    await field(page, `fields.${at}.name`).fill('room');
    await field(page, `fields.${at}.type`).selectOption('text');
    await field(page, `fields.${at}.label.it`).fill(SCRIPT);
    await press(page, 'Salva');
    await errorAt(page, `fields.${at}.label.en`).waitFor();
    expect(await field(page, `fields.${at}.name`).inputValue()).toBe('room');
    expect((await shown('portal')).settings).toEqual(settings);
    await didNotRun(page);
  });

  it('take no settings over what somebody else changed meanwhile until they are sent again', async () => {
    const { page } = await visits.at('admin/plugins/notices', 'dora');
    await field(page, 'from.name').fill('Scritto da Dora');
    // The page hears of the change only when it sends its own: what it reads by itself waits until then.
    let heard: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (heard = resolve));
    await page.route(/\/plugins\/notices$/, (route) => told.then(() => route.continue()));
    const { settings } = await shown('notices');
    const other = { ...settings, maxAttachmentBytes: 3_000_000 };
    expect((await admin.ask('PUT', 'plugins/notices/settings', { json: { settings: other } })).status).toBe(200);
    await press(page, 'Salva');
    await page.getByText('Qualcuno è stato più veloce').waitFor();
    heard();
    expect(await field(page, 'from.name').inputValue()).toBe('Scritto da Dora');
    await holds(page, 'document.querySelector("[name=maxAttachmentBytes]").value === "3000000"');
    await press(page, 'Salva');
    await said(page, 'Impostazioni di notices salvate.');
    const made = (await shown('notices')).settings;
    expect(made).toMatchObject({ from: { name: 'Scritto da Dora' }, maxAttachmentBytes: 3_000_000 });
  });
});

describe('canned answers', () => {
  const add = (page: Page) => press(page, 'Scrivi una risposta pronta');
  const save = (page: Page) => dialog(page).locator('button[type=submit]').click();

  it('are written in both languages, refused at their field without losing a word, changed and removed', async () => {
    const { page } = await visits.at('admin/canned-answers', 'anna');
    await add(page);
    await field(page, 'team').selectOption('first-level');
    await field(page, 'name.it').fill(`Riprova ${SCRIPT}`);
    await field(page, 'text.it').fill(`Gentile {{requester}}, riprovi {{subito}}. ${SCRIPT}`);
    await save(page);
    await errorAt(page, 'name.en').waitFor();
    await field(page, 'name.en').fill('Try again');
    await field(page, 'text.en').fill('Dear {{requester}}, please try again.');
    await save(page);
    await errorAt(page, 'text.it').getByText('{{subito}}').waitFor();
    await page.reload();
    await add(page);
    expect(await field(page, 'name.it').inputValue()).toBe(`Riprova ${SCRIPT}`);
    await field(page, 'text.it').fill(`Gentile {{requester}}, riprovi. ${SCRIPT}`);
    await save(page);
    await said(page, 'Risposta pronta salvata.');
    const line = page.locator('tr[data-row]', { hasText: 'Riprova <img' });
    await line.getByText('Assistenza di primo livello').waitFor();

    await line.getByRole('button', { name: /^Cambia/ }).click();
    await field(page, 'name.it').fill('Riprovare più tardi');
    await save(page);
    const changed = page.locator('tr[data-row]', { hasText: 'Riprovare più tardi' });
    await changed.waitFor();
    await changed.getByRole('button', { name: /^Elimina/ }).click();
    await press(dialog(page), 'Elimina');
    await said(page, 'Risposta pronta eliminata.');
    await changed.waitFor({ state: 'detached' });
    await didNotRun(page);
  });

  it('are kept by the administrator too, who names the team by its code', async () => {
    const { page } = await visits.at('admin/canned-answers', 'dora');
    await add(page);
    await field(page, 'team').fill('nessuno');
    for (const name of ['name.it', 'name.en', 'text.it', 'text.en']) await field(page, name).fill('Fatto');
    await save(page);
    await errorAt(page, 'team').waitFor();
    await field(page, 'team').fill('second-level');
    await save(page);
    await page.locator('tr[data-row]', { hasText: 'second-level' }).waitFor();
  });
});

/** The wall as it is, but for terms that run out and have run out. */
const badDay = (page: Page) =>
  page.route(/\/views\/wall$/, async (route) => {
    const answer = await route.fetch();
    const now = (await answer.json()) as WallView;
    const late = { dueSoon: 3, breached: 2 };
    const teams = now.teams.map((team) => ({
      ...{ ...team, ...late, people: team.people.map((one) => ({ ...one, ...late })) },
    }));
    await route.fulfill({ response: answer, json: { ...now, teams, totals: { ...now.totals, ...late } } });
  });

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  await ticket(`Fermo del tutto ${language}`, { severity: 1 });
  const supervisor = await visits.at('supervisor', 'anna', { language, before: badDay });
  await supervisor.page.locator('.sp-wall-tile.is-late').waitFor();
  expect(await supervisor.inspect(`wall-${language}`)).toEqual([]);

  const visitor = await visits.at('admin', 'dora', { language });
  const { page } = visitor;
  await row(page, 'portal').waitFor();
  expect(await visitor.inspect(`instances-${language}`)).toEqual([]);
  await page.goto(visits.address('admin/plugins/portal'));
  // A sample is kept over a reload, and tried with what the form says.
  await field(page, 'sample').fill('{"name":"Ada","email":"ada"}');
  await page.reload();
  expect(await field(page, 'sample').inputValue()).toContain('"Ada"');
  await page.locator('section[aria-labelledby=sample-title] button').click();
  await page.locator('section[aria-labelledby=sample-title] .sp-state.is-bad').first().waitFor();
  expect(await visitor.inspect(`instance-sample-${language}`)).toEqual([]);
  await field(page, 'textMaxLength').fill('molti');
  await page.locator('.sp-settings button[type=submit]').click();
  await errorAt(page, 'textMaxLength').waitFor();
  expect(await visitor.inspect(`instance-${language}`)).toEqual([]);
  await page.locator('.sp-instance-actions button').first().click();
  await dialog(page).waitFor();
  expect(await visitor.inspect(`instance-confirm-${language}`)).toEqual([]);

  await page.goto(visits.address('admin/canned-answers'));
  await page.locator('.sp-heading-tools button').click();
  await dialog(page).locator('button[type=submit]').click();
  await errorAt(page, 'name.it').waitFor();
  expect(await visitor.inspect(`answer-${language}`)).toEqual([]);
  for (const name of ['name.it', 'name.en', 'text.it', 'text.en']) await field(page, name).fill(`Prova ${language}`);
  await dialog(page).locator('button[type=submit]').click();
  await page.locator('tr[data-row]', { hasText: `Prova ${language}` }).waitFor();
  expect(await visitor.inspect(`answers-${language}`)).toEqual([]);
});
