import { systemClock } from '@sportello/kernel';
import type { Page } from 'playwright-core';
import type { RevisionPageView, SectionView } from '../../apps/server/src/configuration/configuration.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

const TENANT = 'cportal';

let visits: StaffVisits;
let admin: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('dora', 'Dora Gialli', ['tenant-admin']);
  admin = await visits.sportello.staff(TENANT, ['tenant-admin'], { id: 'other', name: 'Altra Persona' });
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const said = (page: Page, text: string | RegExp) => page.locator('.sp-toast', { hasText: text }).last().waitFor();
const inForce = async () => (await admin.get<RevisionPageView>('configuration/revisions')).revision;
/** Of all there are: an edit at once also makes one of what is scheduled. */
const newest = async () => (await admin.get<RevisionPageView>('configuration/revisions')).items[0]?.revision ?? 0;
const calendars = async () => JSON.stringify((await admin.get<SectionView>('configuration/sections/calendars')).value);
const review = (page: Page) => button(page, 'Rivedi e salva').click();
const save = (page: Page) => dialog(page).locator('button[type=submit]').click();

it('a holiday is added, seen in the year, kept over a reload, saved with its difference and reason, and undone', async () => {
  const { page } = await visits.at('admin/calendars', 'dora');
  const before = await inForce();
  await field(page, 'holiday.from').fill('06-29');
  await field(page, 'holiday.it').fill(`Patrono ${SCRIPT}`);
  await field(page, 'holiday.en').fill('Patron');
  await button(page, 'Aggiungi una festività').click();
  await page.locator('td.is-holiday', { hasText: 'Patrono' }).waitFor();
  await page.reload();
  await page.locator('.sp-day-list', { hasText: 'Patrono' }).waitFor();
  expect(await inForce()).toBe(before);

  await review(page);
  await dialog(page).getByText('Calendari › service › Festività › Locali').waitFor();
  await save(page);
  await dialog(page).locator('#field-reason-error').waitFor();
  expect(await inForce()).toBe(before);
  await field(page, 'reason').fill('È la festa della città');
  await save(page);
  await said(page, `revisione ${before + 1}`);
  expect(await calendars()).toContain('Patrono');

  await button(page, 'Annulla questa modifica').click();
  await dialog(page).getByText('Calendari › service › Festività › Locali').waitFor();
  await field(page, 'reason').fill('Era l’altra città');
  await save(page);
  await said(page, `revisione ${before + 2}`);
  expect(await calendars()).not.toContain('Patrono');
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('what would be refused is told by its place, and what somebody else saved meanwhile is not written over unseen', async () => {
  const { page } = await visits.at('admin/calendars', 'dora');
  await field(page, 'hours.fri').fill('8-12');
  await review(page);
  await dialog(page)
    .getByText(/Calendari › service › Settimana/)
    .first()
    .waitFor();
  expect(await dialog(page).locator('button[type=submit]').count()).toBe(0);
  await button(page, 'Torna alle modifiche').click();
  await field(page, 'hours.fri').fill('08:00-12:00');
  await review(page);
  await field(page, 'reason').fill('Venerdì corto');
  const json = { value: { it: 'Altrove', en: 'Elsewhere' }, reason: 'Trasloco' };
  const headers = { 'if-match': '*' };
  expect((await admin.ask('PUT', 'configuration/sections/contacts', { json, headers })).status).toBe(200);
  await save(page);
  await page.getByText('Qualcuno è stato più veloce').waitFor();
  const now = await inForce();
  await dialog(page).getByText(`Rispetto alla revisione ${now},`).waitFor();
  await save(page);
  await said(page, `revisione ${now + 1}`);
  expect(await calendars()).toContain('08:00-12:00');
});

it('C7: a suspension is refused by its rule, announced within it, seen in the year and withdrawn', async () => {
  const { page } = await visits.at('admin/calendars', 'dora');
  await page.getByText(/al più 8 giorni di servizio l’anno/).waitFor();
  const announce = () => button(page, 'Annuncia una sospensione').click();
  // Next year by the server's clock, on a day with service.
  const year = systemClock.now().getUTCFullYear() + 1;
  const weekday = (day: number) => new Date(Date.UTC(year, 7, day)).getUTCDay() % 6 !== 0;
  const day = [10, 11, 12].find(weekday) ?? 10;
  await field(page, 'suspension.from').fill(`${year}-03-10`);
  await field(page, 'suspension.reason').selectOption('summer');
  await announce();
  await page.getByText(/fuori dal periodo/).waitFor();
  // What was typed is there after the refusal, and after a reload.
  await page.reload();
  await field(page, 'suspension.from').waitFor();
  expect(await field(page, 'suspension.from').inputValue()).toBe(`${year}-03-10`);
  expect(await field(page, 'suspension.reason').inputValue()).toBe('summer');
  await field(page, 'suspension.from').fill(`${year}-08-${day}`);
  await announce();
  await said(page, 'Sospensione annunciata');
  await page.locator('.sp-day-list', { hasText: `${day} agosto ${year}` }).waitFor();
  await button(page, /^Ritira la sospensione/).click();
  await dialog(page).getByRole('button', { name: 'Ritira' }).click();
  await said(page, 'Sospensione ritirata');
});

interface Levels {
  readonly policies: readonly { readonly id: string }[];
}
const levels = async () => (await admin.get<{ value: Levels }>('configuration/sections/serviceLevels')).value;
const saveFor = async (page: Page, reason: string, day = '') => {
  await review(page);
  await field(page, 'effectiveFrom').fill(day);
  await field(page, 'reason').fill(reason);
  await dialog(page).locator('.sp-changes').waitFor();
  await save(page);
};

it('terms are tried out on past tickets before they are saved, to be in force from a day on, and are taken back', async () => {
  const desk = await visits.sportello.staff(TENANT, ['l1']);
  await desk.register({ requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y' });
  const place = (await levels()).policies.findIndex(({ id }) => id === 'portal');
  const { page } = await visits.at('admin/service-levels', 'dora');
  const before = await inForce();
  await button(page, `Cambia la regola ${place + 1}. portal`).click();
  await field(page, `policies.${place}.clocks.0.target`).fill('3h');
  await button(page, 'Prova questi termini').click();
  await page.getByText(/Richieste ripercorse: \d+/).waitFor();
  expect(await inForce()).toBe(before);
  const year = systemClock.now().getUTCFullYear() + 1;
  await saveFor(page, 'Più tempo', `${year}-07-01`);
  await said(page, `revisione ${before + 1}`);
  expect(await inForce()).toBe(before);
  await page
    .locator('.alert', { hasText: `la revisione ${before + 1} sarà in vigore da` })
    .first()
    .waitFor();
  await button(page, 'Annulla questa modifica').click();
  await field(page, 'reason').fill('Anzi no');
  await save(page);
  await said(page, `revisione ${before + 2}`);
});

it('a rule is written whole, put right where the server refuses it, kept over a reload, put in its place and saved', async () => {
  const { policies } = await levels();
  const { page } = await visits.at('admin/service-levels', 'dora');
  const before = await newest();
  await button(page, 'Aggiungi una regola in fondo').click();
  const last = policies.length;
  const base = `policies.${last}`;
  const errorAt = (name: string) => page.locator(`[id="field-${base}.${name}-error"]`.replaceAll('.', '-'));
  await button(page, `Cambia la regola ${last + 1}. senza codice`).click();
  await field(page, `${base}.id`).fill('Urgenti');
  await page.getByLabel('Condizione da aggiungere').selectOption('severity');
  await button(page, 'Aggiungi la condizione').click();
  await page.locator(`label[for="field-policies-${last}-when-severity"]`).click();
  await button(page, 'Aggiungi un termine').click();
  const term = `${base}.clocks.0`;
  await field(page, `${term}.clock`).fill('resolution');
  await field(page, `${term}.name.it`).fill(SCRIPT);
  await field(page, `${term}.name.en`).fill('Solution');
  await field(page, `${term}.target`).fill('presto');
  await page.getByLabel('Aggiungi a: È sospeso negli stati').selectOption('waiting-requester');
  await page.getByLabel('Aggiungi a: È sospeso negli stati').press('Tab');
  await page.keyboard.press('Enter');
  await button(page, 'Aggiungi un avviso').click();
  await field(page, `${term}.warnAt.0`).fill('75');
  await page.locator(`label[for="field-${term}.warning.0.usual"]`.replaceAll('.', '-')).click();
  await page.locator(`label[for="field-${term}.warning.0.remind"]`.replaceAll('.', '-')).click();

  await review(page);
  await dialog(page).getByText('Così non si può salvare:').waitFor();
  await button(page, 'Torna alle modifiche').click();
  await errorAt('id').waitFor();
  await errorAt('clocks.0.stopOn').waitFor();
  await errorAt('clocks.0.target').waitFor();
  await field(page, `${term}.target`).fill('2h');
  await errorAt('clocks.0.target').waitFor({ state: 'detached' });
  await field(page, `${base}.id`).fill('urgenti');
  await page.getByLabel('Aggiungi a: Si ferma con').selectOption('resolved');
  await page.getByLabel('Aggiungi a: Si ferma con').press('Tab');
  await page.keyboard.press('Enter');
  await page.reload();
  await button(page, `Sposta su: ${last + 1}. urgenti`).press('Enter');
  await button(page, `Sposta su: ${last}. urgenti`).waitFor();
  for (let place = last; place > 1; place -= 1) await page.keyboard.press('Enter');
  await button(page, 'Sposta su: 1. urgenti').waitFor();
  await saveFor(page, 'Le urgenti prima');
  await said(page, `revisione ${before + 1}`);
  expect((await levels()).policies[0]).toEqual({
    id: 'urgenti',
    when: { severity: [1] },
    clocks: [
      {
        ...{ clock: 'resolution', name: { it: SCRIPT, en: 'Solution' }, calendar: 'service', target: '2h' },
        ...{ startOn: 'registered', stopOn: ['resolved'], pauseIn: ['waiting-requester'], warnAt: [75] },
        actions: [{ at: 75, tell: ['assignee', 'team'], remind: true }],
      },
    ],
  });
  const after = await newest();
  await button(page, 'Togli: 1. urgenti').click();
  await saveFor(page, 'Come prima');
  await said(page, `revisione ${after + 1}`);
  expect(await levels()).toEqual({ policies });
  expect(await page.evaluate('window.ran')).toBeUndefined();
});

it('D14: dedicated assistance is written, shown on the portal while it is open, and no more once it has ended', async () => {
  const dora = await visits.at('admin/campaigns', 'dora');
  const { page } = dora;
  // Saving also makes a revision of what is scheduled: the next number is asked for.
  const saves = async (reason: string) => {
    const before = await newest();
    await saveFor(page, reason);
    await said(page, `revisione ${before + 1}`);
  };
  await button(page, 'Aggiungi').click();
  await field(page, '0.campaign').fill('bonus');
  await field(page, '0.name.it').fill(`Bonus ${SCRIPT}`);
  await field(page, '0.name.en').fill('Bonus');
  await field(page, '0.description.it').fill(`Per chi aspetta il bonus ${SCRIPT}`);
  await field(page, '0.description.en').fill('For who waits for the bonus');
  await field(page, '0.from').fill('2026-01-01T08:00');
  await field(page, '0.to').fill('2099-12-31T18:00');
  await page.reload();
  await page.locator('legend', { hasText: '(aperta)' }).waitFor();
  await review(page);
  await dialog(page).getByText('Così non si può salvare:').waitFor();
  await button(page, 'Torna alle modifiche').click();
  await page.locator('label', { hasText: 'Modulo' }).first().click();
  expect(await dora.inspect('campaigns', [320, 1280])).toEqual([]);
  await saves('Da oggi');

  const portal = await visits.atPortal('');
  await portal.page.getByRole('heading', { name: 'Assistenza dedicata' }).waitFor();
  await portal.page.getByText('Aperta fino a').waitFor();
  await portal.page.getByText('Per chi aspetta il bonus <img').waitFor();
  expect(await portal.inspect('campaign-open', [320, 1280])).toEqual([]);
  await field(page, '0.to').fill('2026-01-31T18:00');
  await page.locator('legend', { hasText: '(finita)' }).waitFor();
  await saves('Finita');
  await portal.page.reload();
  await portal.page.locator('main h1').waitFor();
  expect(await portal.page.getByRole('heading', { name: 'Assistenza dedicata' }).count()).toBe(0);

  const english = await visits.at('admin/campaigns', 'dora', { language: 'en' });
  await english.page.locator('legend', { hasText: '(ended)' }).waitFor();
  expect(await english.inspect('campaigns-en', [320, 1280])).toEqual([]);
  await button(page, /^Togli: Bonus/).click();
  await saves('Tolta');
  for (const window of [page, portal.page]) expect(await window.evaluate('window.ran')).toBeUndefined();
});

it('by keyboard alone the history is read and an earlier revision is in force again', async () => {
  const { page } = await visits.at('admin/revisions', 'dora');
  const now = await newest();
  await page.locator('tr[data-row]').first().waitFor();
  await row(page, '1').getByRole('button', { name: 'Torna indietro alla revisione 1' }).focus();
  await page.keyboard.press('Enter');
  await dialog(page).locator('[name=reason]').focus();
  await page.keyboard.type('Da capo');
  await dialog(page).locator('button[type=submit]').focus();
  await page.keyboard.press('Enter');
  await said(page, `revisione ${now + 1}`);
  await row(page, String(now + 1))
    .getByText('Come la revisione 1.')
    .waitFor();
});

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  const visitor = await visits.at('admin/calendars', 'dora', { language });
  const { page } = visitor;
  await page.locator('.sp-month').last().waitFor();
  await field(page, 'hours.mon').fill('08:00-12:00');
  await page.locator('.sp-save-bar').waitFor();
  expect(await visitor.inspect(`calendars-${language}`)).toEqual([]);
  await page.locator('.sp-save-bar .btn-primary').click();
  await dialog(page).locator('.sp-changes').waitFor();
  expect(await visitor.inspect(`calendars-save-${language}`)).toEqual([]);
  await page.goto(visits.address('admin/service-levels'));
  await page.locator('#trial').waitFor();
  await page.locator('section[aria-labelledby=trial] .btn').click();
  await page.locator('section[aria-labelledby=trial] table').first().waitFor();
  expect(await visitor.inspect(`levels-${language}`)).toEqual([]);
  await page.locator('#field-policies').click();
  const [add] = { it: ['Aggiungi un termine'], en: ['Add a term'] }[language];
  await page.locator('.sp-rows > ol > li').last().locator('.btn-primary').click();
  await button(page, add ?? '').click();
  await page.locator('.sp-save-bar .btn-primary').click();
  await dialog(page).locator('.alert-danger').waitFor();
  await page.locator('dialog[open] .sp-actions button').click();
  await page.locator('.sp-field.has-error').first().waitFor();
  expect(await visitor.inspect(`rule-errors-${language}`)).toEqual([]);
  await page.goto(visits.address('admin/revisions'));
  await page.locator('tr[data-row]').first().waitFor();
  expect(await visitor.inspect(`revisions-${language}`)).toEqual([]);
});
