import type { Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import { row, SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';
const EMAIL = 'ada@person.example';
const FORM = {
  ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
  ...{ name: 'Ada Bianchi', email: EMAIL, subject: 'Prima dal modulo', text: `Lo SPID non va. ${SCRIPT}` },
};

let visits: StaffVisits;
let desk: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('anna', 'Anna Verdi', ['l1', 'supervisor'], ['first-level']);
  desk = await visits.sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'carla', teams: ['first-level'] });
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function byForm(more: object = {}): Promise<string> {
  const { number } = await visits.sportello.api(TENANT).submit('portal', { ...FORM, ...more });
  await visits.sportello.settled();
  return number;
}

async function byTelephone(subject: string, text: string): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: EMAIL, phone: '06 5555 0301' };
  const { number } = await desk.register({ requester, subject, text });
  await visits.sportello.settled();
  return number;
}

async function at(number: string): Promise<Page> {
  const { page } = await visits.at(`desk/tickets/${number}`, 'anna');
  await page.locator('.sp-acts [data-do]').first().waitFor();
  return page;
}

const form = (page: Page) => page.locator('.sp-act');
const opened = (page: Page, id: string) => page.locator(`.sp-act[data-act="${id}"] h2:focus`).waitFor();
const sent = async (page: Page) => {
  await page.keyboard.press('Control+Enter');
  await form(page).waitFor({ state: 'detached' });
};

it('beside the conversation stands all they asked before, whichever way, and leads there (E10)', async () => {
  const written = await byForm();
  const called = await byTelephone('Poi al telefono', 'Ancora lo SPID.');
  const page = await at(called);
  const past = page.locator('.sp-past > li');
  await past.nth(1).waitFor();
  expect(await past.count()).toBe(2);
  const totals = (await page.locator('#requester ~ .sp-help').first().textContent()) ?? '';
  expect(totals).toMatch(/^Richieste: 2, di cui aperte 2/);
  for (const channel of ['Modulo web 1', 'Telefono 1']) expect(totals).toContain(channel);
  const before = past.filter({ hasText: written });
  await before.getByText(/Registrato · Modulo web/).waitFor();
  await before.locator('summary').click();
  await before.getByText(/ha scritto/).waitFor();
  await before.getByRole('link', { name: written }).click();
  await page.locator('.sp-ticket-head', { hasText: written }).waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('each term is a line of time that says how it was counted, and the team why the ticket came to it (B4, D3)', async () => {
  const number = await byForm({ subject: 'Con il suo termine' });
  const page = await at(number);
  const term = page.locator('.sp-terms > li').first();
  await term.locator('.sp-timeline rect').first().waitFor();
  await term.getByText(/^contati .+ su 30 min/).waitFor();
  await term.getByText('Come si è contato').click();
  await term.getByText('Termine 30 minuti, calendario «service»').waitFor();
  const why = await term.locator('.sp-why li').allTextContents();
  expect(why.some((line) => /\d{2}:\d{2}/.test(line))).toBe(true);

  await page.locator('summary', { hasText: 'Perché è arrivata qui' }).click();
  const rules = page.locator('details', { hasText: 'Perché è arrivata qui' }).locator('.sp-why li');
  await rules.filter({ hasText: 'Regola «by-channel» propone Assistenza di primo livello: ' }).waitFor();
  await rules.filter({ hasText: 'Regola «complaints» non decide' }).waitFor();
});

it('by keyboard: classified as suggested, a colleague is called by a note, and another level has it (B7)', async () => {
  const number = await byTelephone('Non entro', 'Errore dopo l’accesso con SPID, da stamattina.');
  const page = await at(number);
  const { keyboard } = page;
  await keyboard.press('t');
  await page.locator('.sp-mark.is-state', { hasText: 'Preso in carico' }).waitFor();

  await keyboard.press('c');
  await opened(page, 'classify');
  const suggested = form(page).locator('.sp-suggested li', { hasText: 'Accesso con SPID' });
  await suggested.locator('.sp-help', { hasText: /\S/ }).waitFor();
  await suggested.getByRole('button').focus();
  await keyboard.press('Enter');
  await form(page).locator('input[name=subtopic][value=spid]:checked').waitFor();
  await form(page).getByText('si rivolga prima al gestore').waitFor();
  await sent(page);
  await page.locator('.sp-facts', { hasText: 'Accesso con SPID' }).waitFor();

  await keyboard.press('i');
  await opened(page, 'add-note');
  await form(page).locator('textarea[name=text]').focus();
  await keyboard.type('Serve chi conosce i gestori.');
  await form(page).getByRole('checkbox', { name: 'Specialista del portale' }).focus();
  await keyboard.press('Space');
  await sent(page);
  const notes = (await desk.events(number)).filter(({ type }) => type === 'note-added');
  expect(JSON.stringify(notes.at(-1)?.data)).toContain('portal-specialist');

  await keyboard.press('e');
  await opened(page, 'escalate');
  await form(page).locator('select[name=team]').focus();
  await keyboard.type('Specialisti');
  await form(page).locator('textarea[name=reason]').focus();
  await keyboard.type('È del gestore.');
  await sent(page);
  await page.locator('.sp-marks', { hasText: 'Specialisti del portale' }).waitFor();
  expect((await desk.ticket(number)).team).toBe('second-level');
});

it('a registration stands beside it, and one that was annulled is struck through and still read', async () => {
  const number = await byForm({ subject: 'Protocollata' });
  const { page } = await visits.at(`desk/tickets/${number}`, 'anna', {
    before: (fresh) =>
      fresh.route(new RegExp(`/tickets/${number}$`), async (route) => {
        if (route.request().resourceType() === 'document') return route.fallback();
        const answer = await route.fetch();
        const where = { administration: 'c_h501', office: 'UOR-1', register: 'REG' };
        const protocol = {
          ...where,
          number: '0001234',
          date: '2026-03-03',
          classification: 'IX.4',
          dossier: '12/2026',
        };
        const annulled = { at: '2026-03-04T09:00:00Z', reason: `Doppia ${SCRIPT}`, act: 'Det. 7/2026' };
        const registrations = [
          { ...where, direction: 'incoming', number: '0001200', date: '2026-03-02', annulled },
          { ...where, direction: 'outgoing', number: '0001300', date: '2026-03-05' },
        ];
        const ticket = (await answer.json()) as object;
        return route.fulfill({ response: answer, json: { ...ticket, protocol, registrations } });
      }),
  });
  const evidence = page.locator('section[aria-labelledby=evidence]');
  await evidence.getByText('0001234 · martedì 3 marzo 2026').waitFor();
  for (const known of ['c_h501 / UOR-1 / REG', 'IX.4', '12/2026'])
    await evidence.locator('dd', { hasText: known }).waitFor();
  await evidence.locator('del', { hasText: 'Protocollo in entrata n. 0001200' }).waitFor();
  await evidence.getByText('Doppia <img').waitFor();
  await evidence.getByText('Protocollo in uscita n. 0001300').waitFor();
  expect(await evidence.locator('del').count()).toBe(1);
  expect(await page.evaluate('window.ran')).toBeUndefined();
  await page.unrouteAll({ behavior: 'wait' });
});

it('a reclamo is before the supervisor, with what it is about and until when it is answered (C4)', async () => {
  const about = await byForm({ subject: 'Ferma da giorni' });
  const complaint = { ...FORM, topic: 'open-request', area: 'service', subtopic: 'complaint' };
  const { number } = await visits.sportello
    .api(TENANT)
    .submit('portal', { ...complaint, subject: `Protesto ${SCRIPT}`, fields: { openTicket: about } });
  await visits.sportello.settled();
  const { page } = await visits.at('supervisor/claims', 'anna');
  const line = row(page, number);
  await line.getByText('Supervisione del servizio').waitFor();
  await line.getByText('Protesto <img').waitFor();
  await line.getByRole('link', { name: about }).waitFor();
  await line.getByRole('link', { name: number }).click();
  await page.locator('.sp-ticket-head', { hasText: number }).waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});
