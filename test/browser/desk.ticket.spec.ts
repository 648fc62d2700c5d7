import type { Browser, Page } from 'playwright-core';
import { tenantId } from '@sportello/kernel';
import type { Role } from '@sportello/identity';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { builtHouse } from '../support/house.js';
import { SupplierApi } from '../support/supplier-desk.js';
import { launchChromium, openVisitor, type Visitor } from './support/chromium.js';
import { PASSWORD } from './support/staff.fixture.js';

const TENANT = 'cportal';
/** What somebody types who would like the page to run it. */
const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>{{7*7}}';

let sportello: InProcessSportello;
let browser: Browser;
let supplier: SupplierApi;
const visitors: Visitor[] = [];

beforeAll(async () => {
  await builtHouse();
  const port = await freePort();
  // Pages ask the address they came from: the server calls itself by it.
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  sportello = await InProcessSportello.start({ tenants: [TENANT], env });
  supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  await account('anna', 'Anna Verdi', ['l1', 'l2', 'supervisor']);
  await account('bruno', 'Bruno Neri', ['l1', 'l2']);
  const lead = await sportello.staff(TENANT, ['supervisor'], { id: 'anna', name: 'Anna Verdi' });
  const text = { it: 'La richiesta {{number}} è risolta.', en: 'Ticket {{number}} is solved.' };
  await lead.post('canned-answers', { name: { it: 'Accesso ripristinato', en: 'Access restored' }, text });
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

async function account(username: string, name: string, roles: readonly Role[]): Promise<void> {
  const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
  const given = { username, person: username, name, email: null, teams: ['first-level', 'second-level'], roles };
  await sportello.running.foundation.people.accounts.create(ctx, given, PASSWORD);
}

interface Registered {
  readonly number: string;
  readonly token: string;
}

/** A request as a citizen makes it on the form, with a file. */
async function request(subject: string): Promise<Registered> {
  const form = new FormData();
  const fields = { userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: 'true' };
  const said = { name: 'Ada Bianchi', email: 'ada@person.example', subject, text: `Non riesco a entrare. ${SCRIPT}` };
  for (const [name, value] of Object.entries({ ...fields, ...said })) form.append(name, value);
  form.append('attachments', new Blob([`una riga\n${SCRIPT}`], { type: 'text/plain' }), 'errore.txt');
  const answer = await fetch(`${sportello.url}/rest/helpdesk/v1/${TENANT}/channels/portal`, {
    method: 'POST',
    body: form,
  });
  const body = (await answer.json()) as Registered;
  expect([answer.status, body]).toEqual([201, expect.objectContaining({ number: expect.any(String) as string })]);
  await sportello.settled();
  return body;
}

const pageOf = (number: string) => `${sportello.url}/desk/${TENANT}/tickets/${number}`;
const state = (page: Page, name: string) => page.locator('.sp-mark.is-state', { hasText: name }).waitFor();
const act = (page: Page, id: string) => page.locator(`[data-do="${id}"]`);
const form = (page: Page) => page.locator('.sp-act');
const send = (page: Page) => form(page).locator('button[type=submit]').click();
/** The box itself lies under its label. */
const pick = (page: Page, text: string | RegExp) => form(page).locator('label', { hasText: text }).click();
const closed = (page: Page) => form(page).waitFor({ state: 'detached' });

async function logIn(page: Page, username: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
}

/** Somebody at the page of a ticket. */
async function at(number: string, username = 'anna', language: 'it' | 'en' = 'it'): Promise<Visitor> {
  const visitor = await openVisitor(browser, language);
  visitors.push(visitor);
  await visitor.page.goto(pageOf(number));
  await logIn(visitor.page, username);
  await visitor.page.locator('.sp-ticket-head').waitFor();
  await visitor.page.locator('.sp-acts [data-do]').first().waitFor();
  return visitor;
}

const openMore = (page: Page) => page.getByRole('button', { name: /^(Altre azioni|More actions)$/ }).click();

it('a day at the desk on one ticket, by mouse', async () => {
  const { number, token } = await request('Errore 23 con SPID');
  const { page } = await at(number);
  await state(page, 'Registrato');

  await act(page, 'take-charge').click();
  await state(page, 'Preso in carico');
  await page.locator('.sp-marks', { hasText: 'Anna Verdi' }).waitFor();

  await act(page, 'classify').click();
  await pick(page, 'Accesso con CIE');
  await form(page).locator('textarea[name=reason]').fill(SCRIPT);
  await send(page);
  await closed(page);
  await page.locator('.sp-facts', { hasText: 'Accesso con CIE' }).waitFor();

  await act(page, 'request-information').click();
  await form(page).locator('textarea[name=text]').fill(`Quale gestore usa? ${SCRIPT}`);
  await send(page);
  await state(page, 'In attesa dell’utente');
  await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Uso il gestore Esempio.' });
  await page.locator('.sp-message', { hasText: 'Uso il gestore Esempio.' }).waitFor();
  await state(page, 'In lavorazione');

  await act(page, 'add-note').click();
  await form(page).locator('textarea[name=text]').fill(SCRIPT);
  await send(page);
  await page.locator('.sp-message.is-internal', { hasText: '{{7*7}}' }).waitFor();

  await page.getByRole('button', { name: 'Anteprima di errore.txt' }).click();
  await page.locator('.sp-preview-text', { hasText: 'una riga' }).waitFor();
  await page.keyboard.press('Escape');

  await act(page, 'give-task').click();
  await form(page).locator('select[name=holder]').selectOption('supplier:application-supplier');
  await form(page).locator('input[name=title]').fill('Controllare la federazione');
  await form(page).locator('textarea[name=text]').fill(`Errore 23. ${SCRIPT}`);
  await pick(page, 'errore.txt');
  await send(page);
  await closed(page);
  await state(page, 'In attesa di terzi');
  await page.locator('.sp-task', { hasText: 'Fornitore applicativo' }).waitFor();

  const [task] = (await supplier.list()).body.items;
  const whole = await supplier.task(task?.id ?? '');
  expect(whole.body.attachments.map(({ name }) => name)).toEqual(['errore.txt']);
  await supplier.post(task?.id ?? '', 'accept');
  await supplier.post(task?.id ?? '', 'ask', { text: 'Da quando succede?' });
  await act(page, 'task.answer').click();
  await form(page).locator('textarea[name=text]').fill('Da lunedì.');
  await send(page);
  await closed(page);
  await supplier.post(task?.id ?? '', 'complete', { text: 'Corretto.', outcome: 'fixed' });
  await act(page, 'task.verify').click();
  await send(page);
  await page.locator('.sp-task-state', { hasText: 'Verificato' }).waitFor();
  await state(page, 'In lavorazione');

  await act(page, 'resolve').click();
  await form(page).locator('select[name=canned]').selectOption({ label: 'Accesso ripristinato' });
  const answer = form(page).locator('textarea[name=text]');
  await eventually('the answer is filled in', async () => (await answer.inputValue()).includes(number));
  expect(await answer.inputValue()).toBe(`La richiesta ${number} è risolta.`);
  await pick(page, 'Risolto');
  await pick(page, 'Gliel’ho detto al telefono');
  await send(page);
  await state(page, 'Chiuso tecnicamente');

  await openMore(page);
  await act(page, 'close').click();
  await send(page);
  await state(page, 'Chiuso amministrativamente');
  await act(page, 'reopen').click();
  await form(page).locator('textarea[name=text]').fill('È tornato l’errore.');
  await send(page);
  await state(page, 'Preso in carico');

  await page.locator('summary', { hasText: 'Registro di lavorazione' }).click();
  const log = page.locator('details .sp-log').last();
  await log.getByText('Riaperta').waitFor();
  await log.getByText('Richiesta registrata').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('the same by keyboard alone: take charge, classify, ask, note, answer, reopen', async () => {
  const { number, token } = await request('Solo con la tastiera');
  const { page } = await at(number);
  const { keyboard } = page;
  const opened = (id: string) => page.locator(`.sp-act[data-act="${id}"] h2:focus`).waitFor();
  const typed = async (text: string) => {
    await keyboard.type(text);
    await keyboard.press('Control+Enter');
    await closed(page);
  };
  await keyboard.press('t');
  await state(page, 'Preso in carico');

  await keyboard.press('d');
  await opened('request-information');
  await form(page).locator('select[name=canned]').waitFor();
  while ((await page.evaluate('document.activeElement.name')) !== 'text') await keyboard.press('Tab');
  await typed('Quale browser usa?');
  await state(page, 'In attesa dell’utente');
  await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Firefox.' });
  await state(page, 'In lavorazione');

  await keyboard.press('i');
  await opened('add-note');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await typed('Usa Firefox');
  await page.locator('.sp-message.is-internal', { hasText: 'Usa Firefox' }).waitFor();

  await keyboard.press('c');
  await opened('classify');
  await form(page).locator('input[name=subtopic]:checked').waitFor();
  while ((await page.evaluate('document.activeElement.name')) !== 'subtopic') await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Enter');
  await closed(page);
  await page.locator('.sp-facts', { hasText: 'Accesso con CIE' }).waitFor();

  await keyboard.press('r');
  await opened('resolve');
  await form(page).locator('select[name=canned]').waitFor();
  while ((await page.evaluate('document.activeElement.name')) !== 'text') await keyboard.press('Tab');
  await keyboard.type('Svuoti la memoria del browser.');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+Enter');
  await state(page, 'Chiuso tecnicamente');
  await keyboard.press('u');
  await opened('reopen');
  await keyboard.press('Control+Enter');
  await state(page, 'Preso in carico');
});

it('two operators on one ticket see each other, and who was slower keeps what was typed', async () => {
  const { number } = await request('In due sulla stessa');
  const { page: anna } = await at(number, 'anna');
  await act(anna, 'take-charge').click();
  await state(anna, 'Preso in carico');
  const { page: bruno } = await at(number, 'bruno');
  await anna.locator('.sp-presence', { hasText: 'Bruno Neri sta guardando' }).waitFor();
  await bruno.locator('.sp-presence', { hasText: 'Anna Verdi' }).waitFor();

  await act(anna, 'request-information').click();
  await form(anna).locator('textarea[name=text]').fill('Quale gestore usa?');
  await bruno.locator('.sp-presence', { hasText: 'Anna Verdi sta rispondendo' }).waitFor();

  await openMore(bruno);
  await act(bruno, 'set-severity').click();
  await pick(bruno, /Gravità 2/);
  await form(bruno).locator('textarea[name=reason]').fill('Ci sono alternative');
  await send(bruno);
  await closed(bruno);

  // She sends upon what she saw: refused, told who did what, nothing lost, and sent again upon the new version.
  await send(anna);
  const notice = form(anna).locator('.alert-warning');
  await notice.getByText(/Bruno Neri.*Gravità cambiata/).waitFor();
  expect(await form(anna).locator('textarea[name=text]').inputValue()).toBe('Quale gestore usa?');
  await notice.getByRole('button').click();
  await send(anna);
  await state(anna, 'In attesa dell’utente');
  await bruno.locator('.sp-message.is-out', { hasText: 'Quale gestore usa?' }).waitFor();
});

it('what was typed survives a reload, the back button, and a session that ends in the middle; and is sent once', async () => {
  const { number } = await request('Sessione scaduta');
  const visitor = await at(number);
  const { page } = visitor;
  await act(page, 'take-charge').click();
  await state(page, 'Preso in carico');
  await act(page, 'add-note').click();
  const text = form(page).locator('textarea[name=text]');
  await text.fill('Una nota lunga');
  await page.goBack();
  await closed(page);
  await act(page, 'add-note').click();
  expect(await text.inputValue()).toBe('Una nota lunga');
  await page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toBe('Una nota lunga');

  await visitor.context.clearCookies();
  await form(page).locator('button[type=submit]').dblclick();
  const lock = page.locator('.sp-lock');
  await lock.locator('input[name=password]').fill(PASSWORD);
  await lock.locator('button[type=submit]').click();
  await page.locator('.sp-message.is-internal', { hasText: 'Una nota lunga' }).waitFor();
  await closed(page);
  const api = await sportello.staff(TENANT);
  const { messages } = await api.get<{ messages: { text: string }[] }>(`tickets/${number}`);
  expect(messages.filter((message) => message.text === 'Una nota lunga')).toHaveLength(1);
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide, with the forms open', async (language) => {
  const { number } = await request('Da guardare con cura');
  const desk = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'anna', name: 'Anna Verdi' });
  await desk.post(`tickets/${number}/take-charge`, {});
  const task = { supplier: 'application-supplier', title: 'Controllare', text: 'Errore 23' };
  await desk.post(`tickets/${number}/tasks`, task);
  const visitor = await at(number, 'anna', language);
  const { page } = visitor;
  await page.locator('.sp-task').waitFor();
  await page.locator('.sp-timeline').first().waitFor();
  await page.locator('.sp-past li').first().waitFor();
  for (const summary of await page.locator('.sp-desk-ticket summary').all()) await summary.click();
  await page.locator('.sp-log li').first().waitFor();
  expect(await visitor.inspect(`ticket-${language}`)).toEqual([]);
  await openMore(page);
  expect(await visitor.inspect(`ticket-menu-${language}`)).toEqual([]);
  for (const id of ['classify', 'resolve', 'give-task']) {
    await act(page, id).click();
    await form(page).locator('input, textarea, select').first().waitFor();
    await send(page);
    expect(await visitor.inspect(`ticket-${id}-${language}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await closed(page);
  }
});

it('given back to the queue with the reason, kept over a refusal: the log says so, and a colleague takes it', async () => {
  const { number } = await request('Torna in coda');
  const { page: anna } = await at(number, 'anna');
  await act(anna, 'take-charge').click();
  await state(anna, 'Preso in carico');
  await openMore(anna);
  await act(anna, 'unassign').click();
  await send(anna);
  await form(anna).locator('#error-summary').waitFor();
  await form(anna).locator('textarea[name=reason]').fill(`Assente ${SCRIPT}`);
  await anna.reload();
  await form(anna).locator('textarea[name=reason]').waitFor();
  expect(await form(anna).locator('textarea[name=reason]').inputValue()).toBe(`Assente ${SCRIPT}`);
  await form(anna).locator('button[type=submit]').dblclick();
  await closed(anna);
  await anna.locator('summary', { hasText: 'Registro di lavorazione' }).click();
  const line = anna.locator('details .sp-log li', { hasText: 'Rimessa in coda' });
  await line.getByText(/Assente/).waitFor();
  expect(await line.count()).toBe(1);
  expect(await anna.evaluate('window.ran')).toBeUndefined();
  const { page: bruno } = await at(number, 'bruno');
  await act(bruno, 'take-charge').click();
  await bruno.locator('.sp-marks', { hasText: 'Bruno Neri' }).waitFor();
});

it('a conversation of five hundred messages stays usable', async () => {
  const { number } = await request('Cinquecento messaggi');
  const visitor = await openVisitor(browser);
  visitors.push(visitor);
  const { page } = visitor;
  // The server's own answer, with what was said said five hundred times.
  await page.route(new RegExp(`/tickets/${number}$`), async (route) => {
    if (route.request().resourceType() === 'document') return route.fallback();
    const answer = await route.fetch();
    const ticket = (await answer.json()) as { messages?: { id: string }[] };
    const [first] = ticket.messages ?? [];
    if (first === undefined) return route.fulfill({ response: answer });
    const many = Array.from({ length: 499 }, (_, at) => ({ ...first, id: `${first.id}-${at}` }));
    return route.fulfill({ response: answer, json: { ...ticket, messages: [...many, ...(ticket.messages ?? [])] } });
  });
  await page.goto(pageOf(number));
  await logIn(page, 'anna');
  await page.getByText('Messaggi: 500.').waitFor();
  expect(await page.locator('.sp-messages > li').count()).toBe(20);
  await page.locator('[data-more=messages]').click();
  await eventually('more are shown', async () => (await page.locator('.sp-messages > li').count()) === 70);
  await act(page, 'add-note').click();
  await form(page).locator('textarea[name=text]').fill('Ancora una');
  await send(page);
  await page.locator('.sp-message', { hasText: 'Ancora una' }).waitFor();
});
