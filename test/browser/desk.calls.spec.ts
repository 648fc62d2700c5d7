import type { CallBackPageView } from '../../apps/server/src/calls/calls.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { exchangeSecrets, TelephoneExchange, withExtension, withLine } from '../support/telephone.exchange.js';
import { dialog, SCRIPT, StaffVisits } from './support/staff.visits.js';

/** Has a telephone line. */
const TENANT = 'ente-sam';
const CARD = '.sp-call-card';

const MINUTE = 60_000;
/** An hour until people are called back, whatever the time of day is: they are warned after three quarters of it. */
const ofAnyHour = (source: string): string =>
  source.replace('callBack: { team: spoc, calendar: service,', 'callBack: { team: spoc, calendar: always,');

let visits: StaffVisits;
let spoc: Api;
let exchange: TelephoneExchange;

beforeAll(async () => {
  const files = { [TENANT]: await withLine(TENANT, (source) => ofAnyHour(withExtension(source))) };
  visits = await StaffVisits.start(TENANT, { tenants: [], files, secrets: exchangeSecrets(TENANT) });
  const { sportello } = visits;
  exchange = new TelephoneExchange(sportello.api(TENANT), 'telephone', () => sportello.running.foundation.clock.now());
  // The telephone 11 is theirs.
  await visits.account('spoc-lead', 'Lia Verdi', ['l1', 'supervisor'], ['spoc']);
  spoc = await sportello.staff(TENANT, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice', teams: ['spoc'] });
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

it('who calls is on the screen of whose telephone rings; the form opens with their number, and the request is of that call (A7)', async () => {
  const ada = { name: 'Ada Bianchi', phone: '06 5555 0301' };
  const { number: known } = await spoc.register({ requester: ada, subject: 'La volta scorsa', text: 'Rete.' });
  const { page } = await visits.at('desk/closure-checks', 'spoc-lead');
  await exchange.tells('ringing', 'b-1', { from: '+39 06 5555 0301', extension: '11' });
  const card = page.locator(CARD);
  await card.getByText('Ada Bianchi. Richieste: 1, di cui aperte 1').waitFor();
  // Whoever is writing keeps the focus.
  expect(await page.evaluate(`document.activeElement.closest('${CARD}')`)).toBeNull();
  await exchange.tells('answered', 'b-1', { extension: '11' });
  await card.getByText('In linea').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.locator('.sp-caller .sp-asked', { hasText: known }).waitFor();
  expect(await page.locator('input[name="requester.phone"]').inputValue()).toBe('+390655550301');
  await page.locator('.sp-caller').getByRole('button', { name: 'Usa i dati di Ada Bianchi' }).click();
  await page.locator('input[name=subject]').fill('Rete lenta');
  await page.locator('textarea[name=text]').fill(`Da stamattina. ${SCRIPT}`);
  await page.reload();
  await page.locator('.sp-notice', { hasText: 'Chiama +390655550301 su Telefono.' }).waitFor();
  expect(await page.locator('input[name=subject]').inputValue()).toBe('Rete lenta');
  await page.locator('.sp-call-form button[type=submit]').click();
  const done = page.locator('.sp-number-big');
  await done.waitFor();
  const number = /SAM-\d{4}-\d+/.exec((await done.textContent()) ?? '')?.[0] ?? '';
  expect((await spoc.ticket(number)).channel).toBe('phone');
  await exchange.tells('ended', 'b-1');
  await card.waitFor({ state: 'detached' });
  await page.goto(visits.address('desk/calls'));
  await page.locator('.sp-table').getByRole('link', { name: number }).waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('who called in vain is to be called back; whoever cannot be reached leaves the list on purpose (A8)', async () => {
  const { page } = await visits.at('desk/call-backs', 'spoc-lead');
  await page.getByText('Nessuno aspetta una telefonata.').waitFor();
  await exchange.tells('missed', 'b-2', { from: '06 5555 0777' });
  await page.getByRole('button', { name: 'Mostra' }).click();
  const missed = page.locator('tr[data-row]', { hasText: '0655550777' });
  await missed.getByText('Chiamata persa su Telefono').waitFor();
  await missed.getByRole('button').click();
  await dialog(page).locator('label', { hasText: 'Non ha risposto' }).click();
  await dialog(page).locator('textarea[name=text]').fill('Squilla a vuoto');
  await dialog(page).getByRole('button', { name: 'Salva' }).click();
  await missed.getByText('1, l’ultimo: Non ha risposto').waitFor();
  await missed.getByRole('button').click();
  await dialog(page).locator('label', { hasText: 'Era occupato' }).click();
  await dialog(page).locator('label', { hasText: 'Non riprovare più' }).click();
  await dialog(page).locator('textarea[name=text]').fill('Sempre occupato');
  await dialog(page).getByRole('button', { name: 'Salva' }).click();
  await missed.waitFor({ state: 'detached' });
});

it('says how many calls are near their promised term, and how many are past it (C8)', async () => {
  await exchange.tells('missed', 'b-3', { from: '06 5555 0888' });
  const seenAfter = async (minutes: number): Promise<string | null> => {
    const at = new Date(Date.now() + minutes * MINUTE);
    const { page } = await visits.at('desk/call-backs', 'spoc-lead', { before: (one) => one.clock.setFixedTime(at) });
    await page.locator('tr[data-row]', { hasText: '0655550888' }).waitFor();
    const notices = await page.locator('.sp-work .sp-notice').allTextContents();
    await page.close();
    return notices.join(' ');
  };
  expect(await seenAfter(40)).toBe('');
  expect(await seenAfter(50)).toContain('Una richiamata sta per raggiungere il termine promesso.');
  const late = await seenAfter(70);
  expect(late).toContain('Una richiamata è oltre il termine promesso.');
  expect(late).not.toContain('sta per');
  const [waiting] = (await spoc.get<CallBackPageView>('call-backs')).items;
  await spoc.post(`call-backs/${waiting?.id}/record-call`, { outcome: 'spoken', text: 'Spiegato.' });
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  const call = `axe-${language}`;
  await exchange.tells('missed', `${call}-1`, { from: `06 5555 04${language === 'it' ? '01' : '02'}` });
  await exchange.tells('ringing', call, { from: '06 5555 0301', extension: '11' });
  const visitor = await visits.at('desk/call-backs', 'spoc-lead', { language });
  const { page } = visitor;
  await page.locator(CARD).first().waitFor();
  await page.locator('tr[data-row]').first().waitFor();
  expect(await visitor.inspect(`desk-missed-${language}`)).toEqual([]);
  await page.locator('tr[data-row] button').first().click();
  await dialog(page)
    .locator('label', { hasText: /^(Era occupato|Busy)$/ })
    .click();
  expect(await visitor.inspect(`desk-call-back-dialog-${language}`)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator(`${CARD} a`).first().click();
  await page.locator('.sp-notice').first().waitFor();
  expect(await visitor.inspect(`desk-call-live-${language}`)).toEqual([]);
  await page.goto(visits.address('desk/calls'));
  await page.locator('.sp-table').first().waitFor();
  expect(await visitor.inspect(`desk-calls-${language}`)).toEqual([]);
  await page.goto(visits.address('supervisor/trends'));
  await page.getByRole('heading', { name: /^(Come si risponde al telefono|How calls are answered)$/ }).waitFor();
  expect(await visitor.inspect(`supervisor-answering-${language}`)).toEqual([]);
  await exchange.tells('ended', call);
});

it('two contacts with one number are merged by a person who says why, by keyboard alone, and separated again (E3)', async () => {
  const phone = '051 444 5566';
  const asked = { subject: 'Stampante', text: 'Non stampa.' };
  const writer = { name: 'Rita Gallo', email: 'rita@person.example', phone };
  const { number: wrote } = await spoc.register({ requester: writer, ...asked });
  const { number: called } = await spoc.register({ requester: { name: `Rita ${SCRIPT}`, phone }, ...asked });
  const visitor = await visits.at('desk/contacts', 'spoc-lead');
  const { page } = visitor;
  await page.locator('input[name=q]').fill('051/4445566');
  await page.getByRole('link', { name: 'Rita Gallo' }).waitFor();
  expect(await visitor.inspect('desk-contacts-it')).toEqual([]);
  await page.getByRole('link', { name: 'Rita Gallo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Potrebbe essere la stessa persona' }).waitFor();
  await page.getByRole('button', { name: /^Unisci Rita/ }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).getByText('La storia di Rita Gallo (rita@person.example) mostrerà').waitFor();
  expect(await visitor.inspect('desk-contact-merge-it')).toEqual([]);
  await dialog(page).locator('textarea[name=reason]').focus();
  await page.keyboard.type('Stessa voce');
  // What was typed is still there after a reload.
  await page.reload();
  await page.getByRole('button', { name: /^Unisci Rita/ }).focus();
  await page.keyboard.press('Enter');
  expect(await dialog(page).locator('textarea[name=reason]').inputValue()).toBe('Stessa voce');
  await dialog(page).getByRole('button', { name: 'Unisci le schede' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Nessun’altra scheda ha qualcosa in comune con questa.').waitFor();
  for (const number of [wrote, called]) await page.getByRole('link', { name: number }).waitFor();
  expect(await visitor.inspect('desk-contact-it')).toEqual([]);
  await page.getByRole('button', { name: /^Separa Rita/ }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('textarea[name=reason]').fill('È la sorella');
  await dialog(page).getByRole('button', { name: 'Separa le schede' }).click();
  await page.getByRole('button', { name: /^Unisci Rita/ }).waitFor();
  await page.getByRole('link', { name: called }).waitFor({ state: 'detached' });
  await page.getByText('Separate da Lia Verdi: È la sorella').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
  const reader = await visits.at('desk/contacts?q=Rita', 'spoc-lead', { language: 'en' });
  const { page: english } = reader;
  await english.getByRole('link', { name: 'Rita Gallo' }).click();
  await english.getByRole('button', { name: /^Merge Rita/ }).click();
  await dialog(english).getByText('No ticket changes its contact').waitFor();
  expect(await reader.inspect('desk-contact-merge-en')).toEqual([]);
});
