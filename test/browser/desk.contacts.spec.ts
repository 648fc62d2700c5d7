import type { Page } from 'playwright-core';
import type { ContactCardView } from '../../apps/server/src/contacts/contact-card.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';

let visits: StaffVisits;
let desk: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('anna', 'Anna Verdi', ['l1', 'l2']);
  desk = await visits.sportello.staff(TENANT, ['l1', 'l2'], { id: 'other', name: 'Altra Persona' });
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const field = (page: Page, name: string) => dialog(page).locator(`[name="${name}"]`);
const send = (page: Page) => dialog(page).locator('button[type=submit]').click();
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });
const changes = (page: Page) => page.locator('section[aria-labelledby=contact-changes] li');

async function contact(requester: object): Promise<string> {
  const { number } = await desk.register({ requester, subject: 'Accesso', text: 'Non riesco.' });
  return (await desk.ticket(number)).contact?.id ?? '';
}

it('a fiscal code is written by hand with the keyboard, refused at its field, added, taken away and put back (E3)', async () => {
  const id = await contact({ name: 'Ada Bianchi', phone: '06 5555 0311' });
  const { page } = await visits.at(`desk/contacts/${id}`, 'anna');
  await button(page, 'Aggiungi a mano').focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('label', { hasText: 'Codice fiscale' }).click();
  await send(page);
  await dialog(page).locator('#field-value-error').waitFor();
  await field(page, 'value').fill('RSSMRA85T10A562T');
  await field(page, 'reason').fill(`Detto al telefono ${SCRIPT}`);
  await field(page, 'value').press('Enter');
  await dialog(page).locator('#field-value-error', { hasText: 'carattere di controllo' }).waitFor();
  await field(page, 'value').fill('rssmra85t10a562s');
  await field(page, 'value').press('Enter');
  await gone(page);
  await row(page, 'fiscal-code RSSMRA85T10A562S').getByText('non provato: scritto da un operatore').waitFor();

  await button(page, 'Togli Codice fiscale RSSMRA85T10A562S').click();
  await send(page);
  await dialog(page).locator('#field-reason-error').waitFor();
  await field(page, 'reason').fill('È del fratello');
  await send(page);
  await gone(page);
  await row(page, 'fiscal-code RSSMRA85T10A562S').waitFor({ state: 'detached' });

  await button(page, 'Rimetti Codice fiscale RSSMRA85T10A562S').click();
  await field(page, 'reason').fill('È proprio il suo');
  await send(page);
  await gone(page);
  await row(page, 'fiscal-code RSSMRA85T10A562S').waitFor();
  await changes(page).first().getByText('Rimesso da Anna Verdi: È proprio il suo').waitFor();
  expect(await changes(page).count()).toBe(2);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('whose an address is already is said, and they are merged from there (E3)', async () => {
  const id = await contact({ name: 'Rita Gallo', phone: '051 4445511' });
  const other = await contact({ name: 'R. Gallo', email: 'rita@person.example' });
  const { page } = await visits.at(`desk/contacts/${id}`, 'anna');
  await button(page, 'Aggiungi a mano').click();
  await field(page, 'value').fill('Rita@person.example');
  await field(page, 'reason').fill('Detto al telefono');
  await send(page);
  await dialog(page).locator('#field-value-error', { hasText: 'R. Gallo' }).waitFor();
  const link = dialog(page).getByRole('link', { name: 'R. Gallo', exact: true });
  expect(await link.getAttribute('href')).toContain(`/contacts/${other}`);
  await dialog(page)
    .getByRole('button', { name: /^Unisci R\. Gallo/ })
    .click();
  await field(page, 'reason').fill('È la stessa persona');
  await send(page);
  await gone(page);
  await row(page, 'email rita@person.example').waitFor();
  const { merges } = await desk.get<ContactCardView>(`contacts/${id}`);
  expect(merges).toMatchObject([{ source: { id: other }, reason: 'È la stessa persona' }]);
});

it.each(['it', 'en'] as const)('no axe violation where one adds and where it is another’s, in %s', async (language) => {
  const id = await contact({ name: 'Ugo Neri', phone: '02 7776655' });
  await contact({ name: 'U. Neri', email: 'ugo@person.example' });
  await desk.post(`contacts/${id}/points`, { kind: 'vat-number', value: '00743110157', reason: 'Detto' });
  await desk.post(`contacts/${id}/points/remove`, { kind: 'vat-number', value: '00743110157', reason: 'Di altri' });
  const visitor = await visits.at(`desk/contacts/${id}`, 'anna', { language });
  const { page } = visitor;
  await changes(page).first().waitFor();
  expect(await visitor.inspect(`contact-${language}`)).toEqual([]);
  await button(page, language === 'it' ? 'Aggiungi a mano' : 'Add by hand').click();
  await field(page, 'value').fill('ugo@person.example');
  await field(page, 'reason').fill('?!?');
  await send(page);
  await dialog(page).getByRole('link', { name: 'U. Neri', exact: true }).waitFor();
  expect(await visitor.inspect(`contact-add-${language}`)).toEqual([]);
});
