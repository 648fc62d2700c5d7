import { readFile } from 'node:fs/promises';
import { systemClock } from '@sportello/kernel';
import type { Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import { MailDesk, mailOf } from './support/mail.desk.js';
import { SCRIPT } from './support/staff.visits.js';

const TENANT = 'comune';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const PAGE = Buffer.from(`<!doctype html><script>window.ran = 1; parent.ran = 1</script>${SCRIPT}`);
const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"><script>window.ran=1</script></svg>',
);

let desk: MailDesk;
let api: Api;

beforeAll(async () => {
  desk = await MailDesk.start(TENANT);
  await desk.visits.account('anna', 'Anna Verdi', ['l1', 'l2', 'supervisor'], ['front-office']);
  const anna = { id: 'anna', name: 'Anna Verdi', teams: ['front-office'] };
  api = await desk.visits.sportello.staff(TENANT, ['l1', 'l2', 'supervisor'], anna);
});

afterAll(() => desk.stop());

afterEach(async () => {
  expect(await desk.visits.end()).toEqual([]);
});

const act = (page: Page, id: string) => page.locator(`[data-do="${id}"]`);
const form = (page: Page) => page.locator('.sp-act');
const field = (page: Page, name: string) => form(page).locator(`[name="${name}"]`);
const send = (page: Page) => form(page).locator('button[type=submit]').click();
const closed = (page: Page) => form(page).waitFor({ state: 'detached' });
const dialog = (page: Page) => page.locator('dialog[open]');
const related = (page: Page, number: string) => page.locator('.sp-related li', { hasText: number }).waitFor();

async function ticket(subject: string): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example', phone: '06 5555 0101' };
  const { number } = await api.register({ requester, subject, text: `Non riesco a entrare. ${SCRIPT}` });
  await desk.visits.sportello.settled();
  await api.act(number, 'take-charge');
  return number;
}

async function at(number: string, zone?: string): Promise<Page> {
  const visit = zone === undefined ? {} : { zone };
  const { page } = await desk.visits.at(`desk/tickets/${number}`, 'anna', visit);
  await page.locator('.sp-acts [data-do]').first().waitFor();
  return page;
}

/** Opens one of the acts that are not shown at first. */
async function rare(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: 'Altre azioni' }).click();
  await act(page, id).click();
  await form(page).waitFor();
}

it('files are looked at as a picture, as a page, as text, and nothing in them acts', async () => {
  const files = [
    { name: 'schermata.png', type: 'image/png', bytes: PIXEL },
    { name: 'modulo.pdf', type: 'application/pdf', bytes: PDF },
    { name: 'registro.txt', type: 'text/plain', bytes: Buffer.from(`una riga\n${SCRIPT}`) },
    { name: 'pagina.html', type: 'text/html', bytes: PAGE },
    { name: 'disegno.svg', type: 'image/svg+xml', bytes: DRAWING },
    { name: 'finta.png', type: 'image/png', bytes: PAGE },
  ];
  await desk.arrives(mailOf({ id: 'files', subject: 'Con allegati', text: 'Vedi allegati.', files }));
  const number = (await api.tickets()).items.find(({ subject }) => subject === 'Con allegati')?.number ?? '';
  const page = await at(number);
  const look = (name: string) => page.getByRole('button', { name: `Anteprima di ${name}` });
  const shut = async () => {
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  };

  await look('schermata.png').click();
  const picture = dialog(page).getByRole('img', { name: 'schermata.png' });
  await picture.waitFor();
  expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(1);
  await shut();

  await look('modulo.pdf').click();
  const reader = dialog(page).locator('iframe[title="modulo.pdf"]');
  await reader.waitFor();
  expect(await reader.getAttribute('src')).toMatch(/^blob:/);
  await shut();

  await look('registro.txt').click();
  await dialog(page).getByText('una riga').waitFor();
  await shut();

  // What a browser would run is never shown, nor what only calls itself a picture.
  expect(await Promise.all(['pagina.html', 'disegno.svg'].map((name) => look(name).count()))).toEqual([0, 0]);
  await look('finta.png').click();
  await dialog(page).getByText('Questo file non ha un’anteprima sicura').waitFor();
  await shut();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Scarica pagina.html' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('pagina.html');
  expect(await readFile(await saved.path())).toEqual(PAGE);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('on paper the whole conversation is there, and nothing to press', async () => {
  const number = await ticket('Da stampare');
  const notes = Array.from({ length: 22 }, (_, at) => `Annotazione ${at + 1}`);
  for (const text of notes) await api.act(number, 'add-note', { text });
  const page = await at(number);
  const messages = page.locator('.sp-messages > li');
  await messages.first().waitFor();
  expect(await messages.count()).toBe(20);
  // A browser without a printer announces it and takes no picture.
  await page.evaluate('window.print = () => { dispatchEvent(new Event("beforeprint")); }');
  await page.getByRole('button', { name: 'Stampa', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await messages.count()).toBe(23);
  await page.getByText('Annotazione 1', { exact: true }).waitFor();
  await page.locator('.sp-facts').first().waitFor();
  expect(await page.locator('button:visible, .sp-bar:visible, .sp-pages:visible').count()).toBe(0);
  await page.evaluate('dispatchEvent(new Event("afterprint"))');
  await page.emulateMedia({ media: 'screen' });
  expect(await messages.count()).toBe(20);
});

it('a ticket is joined to another: a wrong number is told at its field, and the joined one leads to it', async () => {
  const [kept, joined] = [await ticket('Resta'), await ticket('Si unisce')];
  const page = await at(joined);
  await rare(page, 'merge');
  await field(page, 'into').fill('COMUNE-2026-9999999');
  await field(page, 'text').fill(`La seguiamo insieme. ${SCRIPT}`);
  await send(page);
  await form(page).locator('.alert, .sp-error').first().waitFor();
  expect(await field(page, 'text').inputValue()).toContain('La seguiamo insieme.');
  await field(page, 'into').fill(kept);
  await send(page);
  await closed(page);
  await page.locator('.sp-mark.is-state', { hasText: 'Chiuso amministrativamente' }).waitFor();
  await related(page, kept);
  await page.locator('.sp-related a', { hasText: kept }).click();
  await page.locator('.sp-ticket-head', { hasText: kept }).waitFor();
  await related(page, joined);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('what is two things is divided in two, from a message of the requester', async () => {
  const number = await ticket('Due cose');
  const page = await at(number);
  await rare(page, 'split');
  await send(page);
  await form(page).locator('.sp-error').first().waitFor();
  await field(page, 'subject').fill(`La seconda cosa ${SCRIPT}`);
  await field(page, 'message').selectOption({ index: 1 });
  await field(page, 'text').waitFor({ state: 'detached' });
  await send(page);
  await closed(page);
  const second = (await api.tickets()).items.find(({ subject }) => subject.startsWith('La seconda cosa'));
  await related(page, second?.number ?? '?');
  expect((await api.ticket(second?.number ?? '')).messages[0]?.text).toContain('Non riesco a entrare.');
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('a visit is agreed at the hour of the office, wherever whoever writes it is, and recorded', async () => {
  const number = await ticket('Intervento in sede');
  const page = await at(number, 'America/New_York');
  await rare(page, 'agree-visit');
  const day = new Date(systemClock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);
  await field(page, 'from').fill(`${day}T10:00`);
  await field(page, 'to').fill(`${day}T12:00`);
  await field(page, 'place').fill('Sede di via Roma 1');
  await send(page);
  await form(page).locator('.sp-error').first().waitFor();
  await field(page, 'agreedWith').fill('Ada Bianchi');
  await send(page);
  await closed(page);
  const agreed = (await api.events(number)).find(({ type }) => type === 'visit-agreed')?.data;
  const inRome = (at: unknown) => new Date(String(at)).toLocaleString('sv-SE', { timeZone: 'Europe/Rome' });
  expect([inRome(agreed?.['from']), inRome(agreed?.['to'])]).toEqual([`${day} 10:00:00`, `${day} 12:00:00`]);
  await rare(page, 'record-visit');
  await form(page).locator('label', { hasText: 'Non riuscito' }).click();
  await field(page, 'text').fill('Non c’era nessuno.');
  await send(page);
  await closed(page);
  expect((await api.events(number)).some(({ type }) => type === 'visit-missed')).toBe(true);
});
