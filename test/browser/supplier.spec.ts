import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { tenantId } from '@sportello/kernel';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { builtHouse } from '../support/house.js';
import { assign, deskTask, SupplierApi, ticketInCharge } from '../support/supplier-desk.js';
import { launchChromium, openVisitor, type Visitor } from './support/chromium.js';
import { PASSWORD } from './support/staff.fixture.js';

const TENANT = 'pac-spoc';
const SUPPLIER = 'application-supplier';
/** What somebody types who would like the page to run it. */
const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';

let sportello: InProcessSportello;
let browser: Browser;
let desk: Api;
/** A colleague at the supplier's, by its program. */
let colleague: SupplierApi;
const visitors: Visitor[] = [];

beforeAll(async () => {
  await builtHouse();
  const port = await freePort();
  // Pages ask the address they came from: the server calls itself by it.
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  sportello = await InProcessSportello.start({ tenants: [TENANT], env });
  desk = await sportello.staff(TENANT, ['l2'], { id: 'anna', name: 'Anna Verdi' });
  colleague = await SupplierApi.of(sportello, TENANT, SUPPLIER);
  const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
  const pia = { username: 'pia', person: 'pia', name: 'Pia Bolli', email: null, teams: [] };
  await sportello.running.foundation.people.accounts.create(
    ctx,
    { ...pia, roles: ['supplier'], supplier: SUPPLIER },
    PASSWORD,
  );
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await sportello.stop();
});

afterEach(async () => {
  const all = visitors.splice(0);
  const said = all.map(({ complaints, strangers }) => ({ complaints, strangers }));
  await Promise.all(all.map((visitor) => visitor.close()));
  expect(said).toEqual(all.map(() => ({ complaints: [], strangers: [] })));
});

/** Pia, who has logged in, at a page of her area. */
async function at(path = '', language: 'it' | 'en' = 'it'): Promise<Visitor> {
  const visitor = await openVisitor(browser, language);
  visitors.push(visitor);
  const { page } = visitor;
  await page.goto(`${sportello.url}/supplier/${TENANT}${path}`);
  await page.locator('input[name=username]').fill('pia');
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.locator('.sp-pages').waitFor();
  return visitor;
}

const given = async (task: object = {}): Promise<string> =>
  (await assign(desk, await ticketInCharge(desk, { fields: { office: 'Roma 1' } }), { fields: ['office'], ...task }))
    .id;

const state = (page: Page, name: string) => page.locator('.sp-task-state', { hasText: name }).waitFor();
const act = (page: Page, id: string) => page.locator(`[data-do="${id}"]`);
const form = (page: Page) => page.locator('.sp-act');
const words = (page: Page) => form(page).locator('textarea[name=text]');
const send = (page: Page) => form(page).locator('button[type=submit]').click();
const closed = (page: Page) => form(page).waitFor({ state: 'detached' });
const event = (page: Page, type: string, text: string) =>
  page.locator(`[data-event="${type}"]`, { hasText: text }).waitFor();
const says = async (page: Page, id: string, text: string) => {
  await act(page, id).click();
  await words(page).fill(text);
  await send(page);
  await closed(page);
};

it('a task from its offer to its conclusion, by mouse', async () => {
  const id = await given({ title: `Federazione ${SCRIPT}`, text: `Errore 23. ${SCRIPT}` });
  const { page } = await at();
  const row = page.locator(`tr[data-row="${id}"]`);
  await row.getByText('Proposto').waitFor();
  await row.getByText(/^Tra /).waitFor();
  await row.locator('a').click();

  await page.getByRole('heading', { level: 1, name: '<script>window.ran=1</script>' }).waitFor();
  await page.locator('.sp-facts', { hasText: 'Roma 1' }).waitFor();
  await page.locator('summary', { hasText: 'Come si è contato' }).click();
  await page.locator('.sp-why li').first().waitFor();
  await act(page, 'accept').click();
  await send(page);
  await state(page, 'Accettato');
  expect(await act(page, 'refuse').count()).toBe(0);

  await says(page, 'progress', `A metà. ${SCRIPT}`);
  await event(page, 'progressed', '{{7*7}}');
  await says(page, 'ask', 'Da quando succede?');
  await state(page, 'In attesa di informazioni');
  await page.getByText('Sospeso: si attende l’ente').waitFor();
  // The page is told, and nobody reloads it.
  await desk.post(`tasks/${id}/answer`, { text: 'Da lunedì.' });
  await event(page, 'answered', 'Da lunedì.');
  await state(page, 'In lavorazione');

  await act(page, 'attachments').click();
  await send(page);
  await form(page).getByRole('link', { name: 'Allegati: scegli almeno un file.' }).waitFor();
  const file = { name: 'traccia.txt', mimeType: 'text/plain', buffer: Buffer.from(`una riga\n${SCRIPT}`) };
  await form(page).locator('input[type=file]').setInputFiles(file);
  await send(page);
  await closed(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Scarica traccia.txt' }).click();
  expect(await readFile(await (await download).path())).toEqual(file.buffer);

  await desk.post(`tasks/${id}/ask`, { text: 'Serve un fermo del servizio?' });
  const notice = page.locator('.alert-warning', { hasText: 'Serve un fermo del servizio?' });
  await notice.getByRole('button', { name: 'Rispondi all’ente' }).click();
  await words(page).fill('No.');
  await send(page);
  await event(page, 'replied', 'No.');
  await notice.waitFor({ state: 'detached' });

  await act(page, 'complete').click();
  await words(page).fill('Certificato rinnovato.');
  await form(page).locator('input[name=effortMinutes]').fill('un’ora');
  await send(page);
  await form(page).getByRole('link', { name: 'Esito: scegli una voce.' }).waitFor();
  await form(page)
    .getByRole('link', { name: /^Minuti di lavoro/ })
    .waitFor();
  await form(page).locator('select[name=outcome]').selectOption('fixed');
  await form(page).locator('input[name=effortMinutes]').fill('35');
  await send(page);
  await state(page, 'Concluso');
  await page.getByText('Concluso nel termine').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
  const known = await deskTask(desk, id);
  expect(known).toMatchObject({ state: 'done', outcome: 'fixed', effortMinutes: 35, withinTerm: true });
  expect(known.events.at(-1)).toMatchObject({ by: 'Pia Bolli (Fornitore applicativo)' });
});

it('the same by keyboard alone: open, accept, report, ask, conclude, back to the list', async () => {
  const id = await given({ title: 'Solo con la tastiera' });
  const { page } = await at();
  const { keyboard } = page;
  const typed = async (key: string, id: string, text: string) => {
    await keyboard.press(key);
    await page.locator(`.sp-act[data-act="${id}"] h2:focus`).waitFor();
    while ((await page.evaluate('document.activeElement.name')) !== 'text') await keyboard.press('Tab');
    await keyboard.type(text);
    await keyboard.press('Control+Enter');
    await closed(page);
  };
  await page.locator(`tr[data-row="${id}"]`).waitFor();
  await keyboard.press('j');
  await page.locator(`tr[data-row="${id}"]:focus`).waitFor();
  await keyboard.press('Enter');
  await state(page, 'Proposto');
  await typed('a', 'accept', 'Va bene.');
  await state(page, 'Accettato');
  await typed('p', 'progress', 'Ci guardiamo.');
  await state(page, 'In lavorazione');
  await typed('d', 'ask', 'Su quale ambiente?');
  await state(page, 'In attesa di informazioni');
  await keyboard.press('c');
  await page.locator('.sp-act[data-act="complete"] h2:focus').waitFor();
  while ((await page.evaluate('document.activeElement.name')) !== 'outcome') await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('Non serve altro.');
  await keyboard.press('Control+Enter');
  await state(page, 'Concluso');
  await keyboard.press('g');
  await keyboard.press('c');
  await page.locator(`tr[data-row="${id}"]`, { hasText: 'Concluso' }).waitFor();
  expect((await deskTask(desk, id)).outcome).toBe('fixed');
});

it('who was slower is told what happened, and nothing typed is lost; nor is it by a reload', async () => {
  const id = await given();
  await colleague.post(id, 'accept');
  const { page } = await at(`/tasks/${id}`);
  await act(page, 'ask').click();
  await words(page).fill('Quale modulo?');
  await page.reload();
  await form(page).getByText('Bozza ripresa').waitFor();
  expect(await words(page).inputValue()).toBe('Quale modulo?');

  await colleague.post(id, 'progress', { text: 'Già trovato.' });
  await send(page);
  const notice = form(page).locator('.alert-warning');
  await notice.getByText('Fornitore applicativo: Avanzamento').waitFor();
  expect(await words(page).inputValue()).toBe('Quale modulo?');
  await notice.getByRole('button').click();
  await send(page);
  await event(page, 'asked', 'Quale modulo?');

  // What can no longer be done is said, and what was written for it stays.
  await act(page, 'complete').click();
  await words(page).fill('Finito.');
  await form(page).locator('select[name=outcome]').selectOption('advice');
  await desk.post(`tasks/${id}/cancel`, { text: 'Non serve più.' });
  await send(page);
  await form(page).getByText('adesso questo non si può fare').waitFor();
  await state(page, 'Annullato');
  expect(await words(page).inputValue()).toBe('Finito.');
});

it('the list is narrowed, ordered and goes on; what the desk asked stands out; other tasks do not exist', async () => {
  const number = await ticketInCharge(desk);
  const tasks = Array.from({ length: 26 }, (_, at) => ({ title: `Lotto ${at + 1} di stampanti` }));
  const ids: string[] = [];
  for (const task of tasks) ids.push((await assign(desk, number, task)).id);
  const [asked = '', refused = ''] = ids;
  await colleague.post(asked, 'accept');
  await desk.post(`tasks/${asked}/ask`, { text: 'A che punto siete?' });
  await colleague.post(refused, 'refuse', { text: 'Non è nostro.' });

  const visitor = await at();
  const { page } = visitor;
  await page.locator('input[type=search]').fill('stampanti');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=stampanti/);
  const rows = page.locator('tr[data-row]');
  const count = (many: number) => eventually(`${many} rows`, async () => (await rows.count()) === many);
  await count(25);
  await page.getByRole('button', { name: 'Mostra altri' }).click();
  await count(26);
  await page.locator('#filter-state').selectOption('accepted');
  await count(1);
  await rows.getByText('L’ente attende una tua risposta').waitFor();
  await page.locator('#filter-state').selectOption('refused');
  await rows.locator('a').click();
  await state(page, 'Rifiutato');
  await page.getByText('Il termine non conta più').waitFor();
  await page.goBack();
  await count(1);
  expect(await page.locator('#filter-state').inputValue()).toBe('refused');
  await page.locator('#filter-state').selectOption('');
  await eventually('all are shown again', async () => (await rows.count()) > 1);
  await page.locator('#filter-sort').selectOption('due');
  await page.getByText('Sono mostrati solo i compiti che hanno un termine.').waitFor();
  await count(25);

  await page.locator('input[type=search]').fill('parolachenoncè');
  await page.keyboard.press('Enter');
  await page.getByText('Nessun compito corrisponde a ciò che cerchi.').waitFor();
  expect(await visitor.inspect('supplier-empty')).toEqual([]);
  await page.goto(`${sportello.url}/supplier/${TENANT}/tasks/018f0000-0000-7000-8000-000000000001`);
  await page.getByText('Il compito non esiste, oppure non è del tuo fornitore.').waitFor();
  expect(await visitor.inspect('supplier-no-task')).toEqual([]);
});

it('the list tells of what happens while it is looked at, and goes on when a lost connection comes back', async () => {
  const { page } = await at();
  const id = await given({ title: 'Arriva mentre si guarda' });
  const row = page.locator(`tr[data-row="${id}"]`);
  await row.getByText('Proposto').waitFor();
  await page.route('**/live', (route) => route.abort());
  await page.reload();
  await page.locator('.sp-live-lost').waitFor();
  await row.getByText('Proposto').waitFor();
  await colleague.post(id, 'accept');
  await page.unroute('**/live');
  await page.locator('.sp-live-lost').waitFor({ state: 'detached' });
  await row.getByText('Accettato').waitFor();
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide, with the forms open', async (language) => {
  const id = await given({ title: 'Da guardare con cura' });
  await colleague.post(id, 'accept');
  await desk.post(`tasks/${id}/ask`, { text: 'A che punto siete?' });
  const visitor = await at('', language);
  const { page } = visitor;
  await page.locator(`tr[data-row="${id}"] .is-asked`).waitFor();
  expect(await visitor.inspect(`supplier-list-${language}`)).toEqual([]);
  await page.locator(`tr[data-row="${id}"] a`).click();
  await page.locator('.sp-task-page summary').click();
  await page.locator('.sp-why li').first().waitFor();
  expect(await visitor.inspect(`supplier-task-${language}`)).toEqual([]);
  for (const one of ['answer', 'complete', 'attachments']) {
    await act(page, one).click();
    await words(page).waitFor();
    await send(page);
    await page.locator('#error-summary').waitFor();
    expect(await visitor.inspect(`supplier-${one}-${language}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await closed(page);
  }
});
