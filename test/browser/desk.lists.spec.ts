import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { tenantId } from '@sportello/kernel';
import type { Role } from '@sportello/identity';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { freePort } from '../support/free-port.js';
import { builtHouse } from '../support/house.js';
import { launchChromium, openVisitor, type Visitor } from './support/chromium.js';
import { holds } from './support/holds.js';
import { PASSWORD } from './support/staff.fixture.js';

const TENANT = 'cportal';
/** Where closures are checked with whoever asked (B15). */
const CHECKED = 'ente-sam';
/** What somebody types who would like the page to run it. */
const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';

let sportello: InProcessSportello;
let browser: Browser;
let desk: Api;
const visitors: Visitor[] = [];

beforeAll(async () => {
  await builtHouse();
  const port = await freePort();
  // Pages ask the address they came from: the server calls itself by it.
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  sportello = await InProcessSportello.start({ tenants: [TENANT, CHECKED], env });
  await account('anna', 'Anna Verdi', ['l1', 'supervisor']);
  await account('bruno', 'Bruno Neri', ['l1', 'supervisor']);
  await account('anna', 'Anna Verdi', ['l1'], CHECKED);
  await account('elena', 'Elena Riva', ['l1', 'supervisor'], CHECKED);
  desk = await sportello.staff(TENANT, ['l1', 'supervisor'], {
    id: 'carla',
    name: 'Carla Blu',
    teams: ['first-level'],
  });
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

async function account(username: string, name: string, roles: readonly Role[], tenant = TENANT): Promise<void> {
  const ctx = { tenant: tenantId(tenant), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
  const given = {
    username,
    person: username,
    name,
    email: null,
    teams: tenant === TENANT ? ['first-level'] : [],
    roles,
  };
  await sportello.running.foundation.people.accounts.create(ctx, given, PASSWORD);
}

/** A ticket the first level has before it. */
async function ticket(subject: string, more: object = {}): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example', phone: '06 5555 0101' };
  const { number } = await desk.register({ requester, subject, text: 'Non riesco a entrare.', ...more });
  await sportello.settled();
  return number;
}

/** Somebody at a page of the desk. */
async function at(path: string, username = 'anna', language: 'it' | 'en' = 'it', tenant = TENANT): Promise<Visitor> {
  const visitor = await openVisitor(browser, language);
  visitors.push(visitor);
  await visitor.page.goto(`${sportello.url}/desk/${tenant}${path}`);
  await visitor.page.locator('input[name=username]').fill(username);
  await visitor.page.locator('input[name=password]').fill(PASSWORD);
  await visitor.page.locator('button[type=submit]').click();
  await visitor.page.locator('main h1').waitFor();
  return visitor;
}

const row = (page: Page, number: string) => page.locator(`tr[data-row="${number}"]`);
const dialog = (page: Page) => page.locator('dialog[open]');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** A radio button is drawn by its label: people click that. */
const choose = (where: Page | Locator, label: string) => where.locator('label', { hasText: label }).click();
const search = (words: string) => `?q=${encodeURIComponent(words)}&sort=-openedAt`;

it('by mouse: queue, filter, view kept, many tickets taken in charge after a preview', async () => {
  const [first, second] = [await ticket('Zaffiro uno'), await ticket('Zaffiro due')];
  await desk.post(`tickets/${second}/take-charge`);
  await desk.post(`tickets/${second}/resolve`, { text: 'Fatto.', reason: 'solved', told: 'call' });
  const { page } = await at('');
  await page.locator('.sp-queues a', { hasText: 'Da prendere in carico' }).click();
  await row(page, first).waitFor();
  await row(page, first).getByText('Ada Bianchi').waitFor();

  await page.locator('#filter-q').fill('Zaffiro');
  await button(page, 'Cerca');
  await row(page, second).waitFor();
  await button(page, 'Salva come vista');
  await dialog(page).locator('input[name=name]').fill(`Zaffiri ${SCRIPT}`.slice(0, 80));
  await dialog(page).getByRole('button', { name: 'Salva' }).click();
  await page.locator('.sp-queues a.active', { hasText: 'Zaffiri' }).waitFor();

  await page.locator('thead input[type=checkbox]').check();
  await button(page, 'Azione sulle selezionate');
  await dialog(page).locator('select[name=do]').selectOption('take-charge');
  await dialog(page).getByRole('button', { name: 'Anteprima' }).click();
  await dialog(page).locator('tr.is-done', { hasText: first }).waitFor();
  await dialog(page).locator('tr.is-refused', { hasText: second }).waitFor();
  expect((await desk.ticket(first)).state).toBe('registered');
  await dialog(page).getByRole('button', { name: 'Esegui su 1' }).click();
  await dialog(page).getByText('Fatto su 1; rifiutato su 1.').waitFor();
  await dialog(page).getByRole('button', { name: 'Chiudi' }).last().click();
  await row(page, first).getByText('Anna Verdi').waitFor();
  expect((await desk.ticket(first)).assignee?.name).toBe('Anna Verdi');
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('by keyboard alone: search, move, take charge, choose, classify, open, the next, back to the queues', async () => {
  const [older, newer] = [await ticket('Topazio uno'), await ticket('Topazio due')];
  const { page } = await at('');
  const { keyboard } = page;
  await page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
  await keyboard.press('/');
  await keyboard.type('Topazio');
  await keyboard.press('Enter');
  await row(page, older).waitFor();
  await page.locator('main h1').focus();

  await keyboard.press('j');
  await page.locator(`tr[data-row="${newer}"]:focus`).waitFor();
  await keyboard.press('t');
  await row(page, newer).getByText('Anna Verdi').waitFor();
  await page.locator(`tr[data-row="${newer}"]:focus`).waitFor();

  await keyboard.press('x');
  await keyboard.press('j');
  await keyboard.press('x');
  await page.locator('.sp-chosen', { hasText: 'Selezionate: 2' }).waitFor();
  await keyboard.press('c');
  await dialog(page).locator('select[name=area]').focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: 'Anteprima' }).focus();
  await keyboard.press('Enter');
  await dialog(page).locator('tr.is-done').nth(1).waitFor();
  await dialog(page).getByRole('button', { name: 'Esegui su 2' }).focus();
  await keyboard.press('Enter');
  await dialog(page).getByText('Fatto su 2; rifiutato su 0.').waitFor();
  await keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect((await desk.ticket(older)).area).toBe('access');

  await row(page, newer).focus();
  await keyboard.press('Enter');
  await page.locator('.sp-ticket-head', { hasText: newer }).waitFor();
  await keyboard.press('n');
  await page.waitForURL(new RegExp(`/tickets/${older}`));
  await keyboard.press('g');
  await keyboard.press('q');
  await page.locator('.sp-queues').waitFor();
  await keyboard.press('?');
  await dialog(page).getByText('Prende in carico la richiesta').waitFor();
});

it('a call: who calls is known with their history, the draft survives a reload, the ticket is registered as typed', async () => {
  const known = await ticket('La volta scorsa');
  const { page } = await at('/call');
  await page.locator('input[name="requester.phone"]').fill('+39 06-5555.0101');
  const caller = page.locator('.sp-caller');
  await caller.locator('.sp-asked', { hasText: known }).waitFor();
  await caller.getByRole('button', { name: 'Usa i dati di Ada Bianchi' }).click();
  await page.locator('input[name=subject]').fill(`Non entro con SPID ${SCRIPT}`);
  await page.locator('textarea[name=text]').fill(`Errore 23 con SPID. ${SCRIPT}`);
  await page.reload();
  expect(await page.locator('input[name="requester.email"]').inputValue()).toBe('ada@person.example');
  await page.locator('.sp-suggestions button', { hasText: 'SPID' }).first().click();
  expect(await page.locator('select[name=area]').inputValue()).toBe('access');
  await choose(page, 'Gravità 2');
  await page.getByText('esistono alternative').waitFor();
  await page.locator('.sp-call-form button[type=submit]').dblclick();
  const done = page.locator('.sp-number-big');
  await done.waitFor();
  const number = /CPORTAL-\d{4}-\d+/.exec((await done.textContent()) ?? '')?.[0] ?? '';
  const registered = await desk.ticket(number);
  expect(registered).toMatchObject({ severity: 2, channel: 'phone', requester: 'Ada Bianchi' });
  expect(registered.messages[0]?.text).toContain(SCRIPT);
  await button(page, 'Registra un’altra telefonata');
  expect(await page.locator('input[name=subject]').inputValue()).toBe('');

  await page.goto(`${sportello.url}/desk/${TENANT}${search('SPID')}`);
  await row(page, number).getByText('{{7*7}}').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('a promised call is recorded: not reached it stays, spoken it is done', async () => {
  const number = await ticket('Da richiamare');
  await desk.post(`tickets/${number}/take-charge`);
  await desk.post(`tickets/${number}/ask-call-back`, { promisedBy: '2099-12-31T10:00:00Z' });
  const { page } = await at('/call-backs');
  const record = async (outcome: string) => {
    await row(page, number).getByRole('button').click();
    await dialog(page).getByRole('button', { name: 'Salva' }).click();
    await dialog(page).locator('.sp-error').first().waitFor();
    await choose(dialog(page), outcome);
    await dialog(page).locator('textarea[name=text]').fill(`Detto ${SCRIPT}`);
    await dialog(page).getByRole('button', { name: 'Salva' }).click();
    await dialog(page).waitFor({ state: 'detached' });
  };
  await row(page, number).getByRole('link', { name: '06 5555 0101' }).waitFor();
  await record('Non ha risposto');
  await row(page, number).waitFor();
  await record('Ci siamo parlati');
  await row(page, number).waitFor({ state: 'detached' });
});

it('what the second level solved is checked with whoever asked, and closes when it works', async () => {
  const first = await sportello.staff(CHECKED, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
  const specialist = await sportello.staff(CHECKED, ['l2'], { id: 'net-1', name: 'Ugo Reti' });
  const requester = { name: 'Ada Bianchi', email: 'ada@ente.example' };
  const { number } = await first.register({ requester, subject: `Rete lenta ${SCRIPT}`, text: 'Da stamattina.' });
  await sportello.settled();
  await first.act(number, 'escalate', { team: 'infrastructure', reason: 'Serve uno specialista di rete.' });
  await specialist.act(number, 'take-charge');
  await specialist.resolve(number, { reason: 'solved', text: 'Sostituito l’apparato.' });
  await sportello.settled();
  const { page } = await at('/closure-checks', 'anna', 'it', CHECKED);
  await row(page, number).getByText('{{7*7}}').waitFor();
  await row(page, number).getByRole('button').click();
  await choose(dialog(page), 'Funziona: la richiesta si chiude');
  await dialog(page).locator('textarea[name=remarks]').fill('Tutto bene');
  await dialog(page).getByRole('button', { name: 'Salva' }).click();
  await row(page, number).waitFor({ state: 'detached' });
  expect((await first.ticket(number)).state).toBe('closed');
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('two operators: what one changes the other is told, and no row moves until asked; also after the line was lost', async () => {
  const number = await ticket('Ametista');
  const { page: anna } = await at(search('Ametista'), 'anna');
  await row(anna, number).waitFor();
  const { page: bruno } = await at(search('Ametista'), 'bruno');
  await row(bruno, number).focus();
  await bruno.keyboard.press('t');
  await row(bruno, number).getByText('Bruno Neri').waitFor();

  await anna.locator('.sp-changes', { hasText: '1 richiesta è cambiata' }).waitFor();
  expect(await row(anna, number).getByText('Bruno Neri').count()).toBe(0);
  await row(anna, number).getByText('Cambiata ora').waitFor();
  await button(anna, 'Mostra');
  await row(anna, number).getByText('Bruno Neri').waitFor();

  await anna.route('**/live', (route) => route.abort());
  await anna.reload();
  await anna.locator('.sp-live-lost').waitFor();
  await row(anna, number).getByText('Bruno Neri').waitFor();
  await desk.post(`tickets/${number}/resolve`, { text: 'Fatto.', reason: 'solved', told: 'call' });
  await anna.unroute('**/live');
  await anna.locator('.sp-live-lost').waitFor({ state: 'detached' });
  await anna.locator('.sp-changes', { hasText: '1 richiesta è cambiata' }).waitFor();
  await anna.keyboard.press('s');
  await row(anna, number).getByText('Chiuso tecnicamente').waitFor();
});

it('a queue of ten thousand is walked page by page, and a ticket leads back to where one was', async () => {
  const first = await sportello.staff(CHECKED, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
  const requester = { name: 'Ada Bianchi', email: 'ada@ente.example' };
  const { number } = await first.register({ requester, subject: `Una di molte ${SCRIPT}`, text: 'Da stamattina.' });
  await sportello.settled();
  // Rows as that one is, told to nobody.
  const columns =
    'tenant_id, state, kind, channel, channel_instance, requester_id, severity, priority, queue_rank, team, level';
  const kept = 'service_levels, progress, seq, version, last_hash';
  await sportello.database.asAdmin(`
    SET session_replication_role = replica;
    INSERT INTO sportello.ticket (${columns}, ${kept}, id, number, subject, opened_at, updated_at)
    SELECT ${columns}, ${kept}, gen_random_uuid(), 'SAM-2020-' || lpad(n::text, 7, '0'), subject || ' ' || n,
           opened_at - n * interval '1 minute', updated_at
      FROM sportello.ticket, generate_series(1, 10000) AS n WHERE number = '${number}';
    SET session_replication_role = origin`);
  const { page } = await at('?queue=unassigned', 'elena', 'it', CHECKED);
  const rows = page.locator('tr[data-row]');
  const pages = page.locator('.sp-pages-of-list');
  await page.locator('.sp-queues a.active', { hasText: '1000+' }).waitFor();
  await rows.nth(49).waitFor();
  expect(await rows.count()).toBe(50);
  const file = page.waitForEvent('download');
  await button(page, /^Esporta: /);
  const saved = await file;
  expect(saved.suggestedFilename()).toMatch(/^tickets-\d{4}-\d{2}-\d{2}\.csv$/);
  await page.getByText('Nel file sono le prime 5000 righe').waitFor();
  await button(page, 'Togli il messaggio');
  const lines = (await readFile(await saved.path(), 'utf8')).split('\r\n');
  expect([lines[0]?.split(';').slice(0, 3), lines.length]).toEqual([['\ufeffNumero', 'Oggetto', 'Richiedente'], 5002]);
  // Every row once, whatever somebody wrote in it.
  expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(5002);
  const topOf = async () => (await rows.first().getAttribute('data-row')) ?? '';
  const top = await topOf();
  for (const at of [2, 3]) {
    await pages.getByRole('button', { name: 'Pagina seguente' }).click();
    await pages.getByText(`Pagina ${at}`).waitFor();
    // The rows of the page before stay until those of this one have come.
    await page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
  }
  const third = await topOf();
  expect([third === top, await rows.count()]).toEqual([false, 50]);
  await rows.first().getByRole('link').first().click();
  await page.locator('.sp-ticket-head').waitFor();
  await page.goBack();
  await pages.getByText('Pagina 3').waitFor();
  await row(page, third).waitFor();
  await page.reload();
  await row(page, third).waitFor();
  await page.goBack();
  await pages.getByText('Pagina 2').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('an urgent ticket is told on every page of the desk until somebody sees to it (B8)', async () => {
  const { page } = await at('/call');
  await page.locator('input[name=subject]').fill('Sto scrivendo');
  const number = await ticket('Tutto fermo', { severity: 1 });
  const alert = page.locator('.sp-alert-line', { hasText: number });
  await alert.waitFor();
  await page.getByRole('alert').getByText(number).waitFor();
  await holds(page, 'document.title.includes("Allerta")');
  expect(await page.locator('input[name=subject]').inputValue()).toBe('Sto scrivendo');
  await page.getByRole('link', { name: 'Da richiamare' }).first().click();
  await alert.waitFor();
  await alert.getByRole('button').click();
  await alert.waitFor({ state: 'detached' });
  const { items } = await desk.get<{ items: { ticket: string; acknowledgedBy?: { name: string } }[] }>('alerts');
  expect(items.find((one) => one.ticket === number)?.acknowledgedBy?.name).toBe('Anna Verdi');
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  const one = await ticket(`Perla ${language}`);
  await ticket(`Perla urgente ${language}`, { severity: 1 });
  await desk.post(`tickets/${one}/take-charge`);
  await desk.post(`tickets/${one}/ask-call-back`, { promisedBy: '2099-12-31T10:00:00Z' });
  const closed = await ticket(`Perla chiusa ${language}`);
  await desk.post(`tickets/${closed}/take-charge`);
  await desk.post(`tickets/${closed}/resolve`, { text: 'Fatto.', reason: 'solved', told: 'call' });
  const visitor = await at('?queue=my-team', 'anna', language);
  const { page } = visitor;
  await row(page, one).waitFor();
  await page.locator('.sp-alert-line').first().waitFor();
  await page.locator('.sp-column-chooser summary').click();
  await page.getByRole('button', { name: /^(Altri filtri|More filters)$/ }).click();
  expect(await visitor.inspect(`desk-queue-${language}`)).toEqual([]);
  await page.locator('thead input[type=checkbox]').check();
  await page.locator('.sp-chosen button').first().click();
  await dialog(page).locator('select[name=do]').selectOption('classify');
  await dialog(page).locator('button[type=submit]').click();
  await dialog(page).locator('.sp-error').first().waitFor();
  expect(await visitor.inspect(`desk-bulk-${language}`)).toEqual([]);
  await dialog(page).locator('select[name=do]').selectOption('take-charge');
  await dialog(page).locator('button[type=submit]').click();
  await dialog(page).locator('.sp-outcomes').waitFor();
  expect(await visitor.inspect(`desk-preview-${language}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await visitor.inspect(`desk-keys-${language}`)).toEqual([]);
  await page.keyboard.press('Escape');

  for (const path of ['call', 'call-backs', 'closure-checks', 'duty']) {
    await page.goto(`${sportello.url}/desk/${TENANT}/${path}`);
    await page.locator('main h1').waitFor();
    if (path === 'call') {
      await page.locator('input[name="requester.phone"]').fill('0655550101');
      await page.locator('.sp-asked').waitFor();
      await page.locator('.sp-call-form button[type=submit]').click();
      await page.locator('.sp-error').first().waitFor();
    } else await page.locator('.sp-table').first().waitFor();
    expect(await visitor.inspect(`desk-${path}-${language}`)).toEqual([]);
  }
});
