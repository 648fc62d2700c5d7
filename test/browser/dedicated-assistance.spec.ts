import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { dialog, row, StaffVisits } from './support/staff.visits.js';

/** Has a mailbox of its own for administrations that are being started up, without an end. */
const TENANT = 'noipa';
const MAILBOX = 'start-up-mailbox';
const ADDRESS = 'avvio@stipendi.example';
const NAMES = { it: 'Avvio delle nuove Amministrazioni', en: 'Start-up of new administrations' };
const SAID = {
  it: /^Fuori dall’assistenza dedicata.*riservata ad altri utenti/,
  en: /^Outside the dedicated assistance.*for other people/,
};

let visits: StaffVisits;
let desk: Api;
let own: string;
let other: string;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('anna', 'Anna Verdi', ['l1'], ['onboarding', 'web-assistance', 'mailbox-offices']);
  await visits.account('rita', 'Rita Neri', ['l1', 'supervisor'], ['onboarding']);
  desk = await visits.sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Blu' });
  const from = 'referente@nuova.example';
  const raw = letter({ from, to: ADDRESS, subject: 'Lapislazzuli in avvio', text: 'Da dove si comincia?' });
  await handOver(await visits.sportello.door(TENANT, MAILBOX), { from, to: ADDRESS, raw });
  await visits.sportello.settled();
  own = (await desk.tickets('?q=Lapislazzuli')).items[0]?.number ?? '';
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example', userType: 'employee' };
  const asked = { requester, channelInstance: MAILBOX, subject: 'Lapislazzuli altrui', text: 'Il cedolino?' };
  other = (await desk.register(asked)).number;
  await visits.sportello.settled();
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

it('D14: requests that came by dedicated assistance say so in a list, are found by it, and kept as a view', async () => {
  const { page } = await visits.at('desk?q=Lapislazzuli', 'anna');
  await row(page, own).getByText(NAMES.it).waitFor();
  await row(page, other).waitFor();
  expect(await row(page, other).getByText(NAMES.it).count()).toBe(0);
  await page.getByRole('button', { name: 'Altri filtri' }).click();
  await page.getByLabel('Assistenza dedicata').selectOption({ label: NAMES.it });
  await page.getByRole('button', { name: 'Cerca', exact: true }).click();
  await row(page, other).waitFor({ state: 'detached' });
  await row(page, own).waitFor();
  await page.getByRole('button', { name: 'Salva come vista' }).click();
  await dialog(page).locator('input[name=name]').fill('In avvio');
  await dialog(page).getByRole('button', { name: 'Salva' }).click();
  await page.locator('.sp-queues a.active', { hasText: 'In avvio' }).waitFor();
  await row(page, own).waitFor();
  expect(await row(page, other).count()).toBe(0);
});

it.each(['it', 'en'] as const)('D14: a supervisor sees in %s what is in hand of it, and reads it', async (language) => {
  const visitor = await visits.at('supervisor', 'rita', { language });
  const { page } = visitor;
  const caption = language === 'it' ? 'Assistenza dedicata aperta ora' : 'Dedicated assistance open now';
  const line = page.getByRole('table', { name: caption }).getByRole('row').filter({ hasText: NAMES[language] });
  await line.getByText(language === 'it' ? 'Senza fine' : 'No end').waitFor();
  expect(await visitor.inspect(`wall-dedicated-${language}`, [320, 1280])).toEqual([]);
  await line.getByRole('link', { name: language === 'it' ? /^1 Aperte/ : /^1 Open/ }).click();
  await row(page, own).waitFor();
  expect(await row(page, other).count()).toBe(0);
});

it.each(['it', 'en'] as const)('a ticket says in %s by which it came, or why it did not', async (language) => {
  const visitor = await visits.at(`desk/tickets/${own}`, 'anna', { language });
  const { page } = visitor;
  await page.locator('.sp-facts dd', { hasText: NAMES[language] }).waitFor();
  expect(await visitor.inspect(`dedicated-${language}`, [320, 1280])).toEqual([]);
  await page.goto(visits.address(`desk/tickets/${other}`));
  const why = page.locator('details', { hasText: language === 'it' ? 'Perché è arrivata qui' : 'Why it came here' });
  await why.locator('summary').click();
  await why.getByText(SAID[language]).waitFor();
  expect(await page.locator('.sp-facts dd', { hasText: /^Avvio|^Start-up/ }).count()).toBe(0);
  expect(await visitor.inspect(`not-dedicated-${language}`, [320, 1280])).toEqual([]);
});
