import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Api } from '../../apps/server/test/support/api.js';
import type { ReviewPageView } from '../../apps/server/src/people/quality.views.js';
import type { WallView } from '../../apps/server/src/views/wall.views.js';
import { holds } from './support/holds.js';
import { dialog, row, SCRIPT, StaffVisits } from './support/staff.visits.js';

/** Has people, shifts, skills and a score sheet. */
const TENANT = 'pac-spoc';
const TEAM = 'front-office';
// A week of the fixed shifts, whatever day it is today.
const WEEK = '2030-03-04';
const BARS = '.sp-chart svg .recharts-bar-rectangle path';

let visits: StaffVisits;
let giulia: Api;
let marco: Api;
let lead: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  await visits.account('elena.riva', 'Elena Riva', ['supervisor'], [TEAM]);
  await visits.account('giulia.conti', 'Giulia Conti', ['l1'], [TEAM]);
  await visits.account('ugo', 'Ugo Viola', ['governance']);
  const staff = (id: string, name: string, role: 'l1' | 'supervisor') =>
    visits.sportello.staff(TENANT, [role], { id, name, teams: [TEAM] });
  giulia = await staff('giulia.conti', 'Giulia Conti', 'l1');
  marco = await staff('marco.leone', 'Marco Leone', 'l1');
  lead = await staff('elena.riva', 'Elena Riva', 'supervisor');
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function ticket(subject: string, holder?: Api): Promise<string> {
  const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
  const more = { kind: 'malfunction', severity: 3 };
  const { number } = await lead.register({ requester, subject, text: 'Non riesco a entrare.', ...more });
  await visits.sportello.settled();
  if ((await lead.ticket(number)).team !== TEAM) await lead.act(number, 'route', { team: TEAM, reason: 'Prova' });
  await visits.sportello.settled();
  if (holder !== undefined) await holder.act(number, 'take-charge');
  return number;
}

async function handled(subject: string): Promise<string> {
  const number = await ticket(subject, giulia);
  await giulia.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
  return number;
}

const holderOf = async (number: string) => (await lead.ticket(number)).assignee?.id;
const column = (page: Page, name: string) => page.locator('.sp-holder', { hasText: name });
const card = (where: Page | Locator, number: string) => where.locator(`[data-card="${number}"]`);
const press = (where: Page | Locator, name: string | RegExp) => where.getByRole('button', { name }).click();
const said = (page: Page, text: string | RegExp) => page.locator('.sp-toast', { hasText: text }).last().waitFor();
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const didNotRun = async (page: Page) => expect(await page.evaluate('window.ran')).toBeUndefined();

describe('giving tickets to somebody else', () => {
  // High enough for all cards: what is taken up far below would be carried while the page moves under it.
  const atBoard = () =>
    visits.at(`supervisor/board?team=${TEAM}`, 'elena.riva', {
      before: (page) => page.setViewportSize({ width: 1280, height: 3000 }),
    });

  it('by dragging a card onto a person, who has it from then on', async () => {
    const number = await ticket(`Ferma ${SCRIPT}`, giulia);
    await ticket('Di Marco', marco);
    const { page } = await atBoard();
    await card(column(page, 'Giulia Conti'), number).dragTo(column(page, 'Marco Leone').locator('h2'));
    await said(page, `${number} è ora di Marco Leone.`);
    await card(column(page, 'Marco Leone'), number).waitFor();
    expect(await holderOf(number)).toBe('marco.leone');
    await didNotRun(page);
  });

  it('by keyboard alone, and the focus stays with the card', async () => {
    const number = await ticket('Con i tasti', giulia);
    const { page } = await atBoard();
    await card(page, number)
      .getByRole('button', { name: `Sposta ${number}` })
      .focus();
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.locator('dialog[open] select').focus();
    await page.keyboard.type('Marco');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Giulia esce');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card(column(page, 'Marco Leone'), number).waitFor();
    expect(await holderOf(number)).toBe('marco.leone');
    await holds(page, `document.activeElement?.closest('[data-card]')?.dataset.card === '${number}'`);
  });

  it('to another team with the reason, which is kept until it is sent', async () => {
    const number = await ticket('Al back office');
    const { page } = await atBoard();
    await card(column(page, 'Nessun tecnico'), number).dragTo(
      page.locator('.sp-other-team', { hasText: 'Back office' }),
    );
    await press(dialog(page), /^Sposta$/);
    await page.locator('#field-reason-error').waitFor();
    await field(page, 'reason').fill('Serve chi lavora la posta');
    await page.reload();
    await card(page, number).getByRole('button').click();
    expect(await field(page, 'reason').inputValue()).toBe('Serve chi lavora la posta');
    await field(page, 'to').selectOption('team:back-office');
    await press(dialog(page), /^Sposta$/);
    await said(page, `${number} è ora di Back office.`);
    await card(page, number).waitFor({ state: 'detached' });
    expect((await lead.ticket(number)).team).toBe('back-office');
  });

  it('back to the queue with the reason, by dragging it among those of nobody; the log says who had it', async () => {
    const number = await ticket('Torna in coda', giulia);
    const { page } = await atBoard();
    await card(column(page, 'Giulia Conti'), number).dragTo(column(page, 'Nessun tecnico').locator('h2'));
    await press(dialog(page), /^Sposta$/);
    await page.locator('#field-reason-error').waitFor();
    await field(page, 'reason').fill(`Assente ${SCRIPT}`);
    await dialog(page)
      .getByRole('button', { name: /^Sposta$/ })
      .dblclick();
    await said(page, `${number} è di nuovo in coda.`);
    await card(column(page, 'Nessun tecnico'), number).waitFor();
    expect(await holderOf(number)).toBeUndefined();
    expect((await lead.events(number)).filter(({ type }) => type === 'unassigned')).toMatchObject([
      { data: { from: { name: 'Giulia Conti' }, reason: `Assente ${SCRIPT}` } },
    ]);
    await didNotRun(page);
  });

  it('several at once, once it was seen what happens to each', async () => {
    const [one, two] = [await ticket('Prima', giulia), await ticket('Seconda', giulia)];
    const his = await ticket('Già sua', marco);
    const { page } = await atBoard();
    for (const number of [one, two, his]) await card(page, number).getByRole('checkbox').check();
    await press(page, 'Sposta le scelte');
    await field(page, 'to').selectOption('person:marco.leone');
    await press(dialog(page), 'Vedi che cosa succede');
    await dialog(page).locator('li', { hasText: his }).waitFor();
    expect(await holderOf(one)).toBe('giulia.conti');
    await press(dialog(page), 'Sposta 2 richieste');
    await said(page, 'Spostate a Marco Leone: 2.');
    expect([await holderOf(one), await holderOf(two)]).toEqual(['marco.leone', 'marco.leone']);
  });

  it('never takes a ticket from somebody who got it meanwhile, and nothing moves before it is asked for', async () => {
    const number = await ticket('Contesa', giulia);
    await ticket('Altra di Marco', marco);
    const { page } = await atBoard();
    await card(column(page, 'Giulia Conti'), number).waitFor();
    await lead.act(number, 'assign', { technician: 'sara.greco' });
    await page.getByText('Richieste cambiate: ').waitFor();
    await card(column(page, 'Giulia Conti'), number).waitFor();
    await card(page, number).dragTo(column(page, 'Marco Leone').locator('h2'));
    await said(page, `${number} è passata a Sara Greco`);
    expect(await holderOf(number)).toBe('sara.greco');
    await card(column(page, 'Sara Greco'), number).waitFor();
  });
});

it('a review is drawn, made by the sheet, read and answered once by whoever did the work (A10)', async () => {
  const number = await handled('Da valutare');
  const { page } = await visits.at('supervisor/quality', 'elena.riva');
  await page.locator('.sp-heading-tools').getByRole('button', { name: 'Estrai un campione' }).click();
  await press(dialog(page), 'Estrai un campione');
  await page.locator('#field-seed-error').waitFor();
  await field(page, 'seed').fill('marzo');
  await field(page, 'operator').selectOption('giulia.conti');
  await field(page, 'size').fill('500');
  await press(dialog(page), 'Estrai un campione');
  await said(page, /Richieste estratte: \d+/);
  await page.getByRole('link', { name: number }).click();
  await press(page, 'Registra la valutazione');
  await page.locator('#error-summary').waitFor();
  for (const criterion of ['listening', 'correctness', 'words', 'record'])
    await page.locator(`label[for="field-score-${criterion}-4"]`).click();
  await field(page, 'remarks').fill(`Bene ${SCRIPT}`);
  await page.reload();
  await press(page, 'Registra la valutazione');
  await said(page, 'Valutazione registrata: 80 su 100.');
  await page.getByText(`Bene ${SCRIPT}`).waitFor();

  const own = await visits.at('desk/reviews', 'giulia.conti');
  await own.page.getByText(`Bene ${SCRIPT}`).waitFor();
  await own.page.getByLabel('Il tuo commento').fill('Grazie, salutavo a voce.');
  await press(own.page, 'Invia il commento');
  await said(own.page, 'Commento inviato.');
  await own.page.locator('.sp-said', { hasText: 'Grazie, salutavo a voce.' }).waitFor();
  const { items } = await lead.get<ReviewPageView>('quality/reviews?operator=giulia.conti&state=reviewed');
  expect(items).toMatchObject([{ ticket: number, comment: 'Grazie, salutavo a voce.' }]);

  await page.goto(visits.address('supervisor/quality-report'));
  await row(page, 'giulia.conti').getByText('80').first().waitFor();
  await page.locator(BARS).first().waitFor();
  await didNotRun(page);
  await didNotRun(own.page);
});

it('shifts are seen by week, and a substitution is agreed and called off (A9)', async () => {
  const { page } = await visits.at(`supervisor/rosters?week=${WEEK}`, 'elena.riva');
  await row(page, 'giulia.conti').getByText('06:00–14:00').first().waitFor();
  await row(page, 'sara.greco').getByText('22:00–06:00 (giorno dopo)').first().waitFor();
  await press(page, 'Stabilisci una variazione');
  await field(page, 'kind').selectOption('substitution');
  await field(page, 'person').selectOption('giulia.conti');
  await field(page, 'other').selectOption('ivo.testa');
  for (const [name, value] of Object.entries({
    fromDay: '2030-03-05',
    from: '06:00',
    toDay: '2030-03-05',
    to: '14:00',
  }))
    await field(page, name).fill(value);
  await press(dialog(page), 'Salva');
  await page.locator('#field-reason-error').waitFor();
  await field(page, 'reason').fill('Visita');
  await press(dialog(page), 'Salva');
  await said(page, 'Variazione stabilita.');
  await row(page, 'ivo.testa').getByText('al posto di Giulia Conti').waitFor();
  await press(page, 'Annulla la variazione di Giulia Conti');
  await said(page, 'Variazione annullata.');
  await row(page, 'ivo.testa').getByText('al posto di Giulia Conti').waitFor({ state: 'detached' });
  await press(page, 'Settimana dopo');
  await page.getByRole('heading', { name: /11\/03\/30/ }).waitFor();
});

it('who is on duty now is on the board, and on the wall with what they have in hand (A9)', async () => {
  interface OnDuty {
    readonly items: readonly {
      readonly person: { readonly id: string; readonly name: string };
      readonly duty: string;
    }[];
  }
  const { page } = await visits.at('desk', 'elena.riva');
  await page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
  const answer = page.waitForResponse(/\/rosters\/on-duty$/);
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const { items } = (await (await answer).json()) as OnDuty;
  const people = page.getByRole('table', { name: 'Chi è in servizio' }).locator('tbody tr');
  await people.first().waitFor();
  const shown = await people.allTextContents();
  // At any hour of any day somebody works in shifts, or can be called.
  expect([items.length > 0, shown.length]).toEqual([true, items.length]);
  for (const [at, { person, duty }] of items.entries()) {
    expect(shown[at]).toContain(person.name);
    expect(shown[at]).toContain(duty === 'shift' ? 'In turno' : 'Reperibile');
  }
  const wall = page.waitForResponse(/\/views\/wall$/);
  await page.goto(visits.address('supervisor'));
  const { teams } = (await (await wall).json()) as WallView;
  const present = teams.flatMap(({ team, people: all }) => all.map((one) => ({ ...one, team })));
  const [one] = present.filter(({ onDuty }) => onDuty);
  expect(one).toBeDefined();
  await row(page, `${one?.team} ${one?.person.id}`).getByText('In turno', { exact: true }).waitFor();
});

it('a level of skill is declared with the reason, and its history kept (A10)', async () => {
  const { page } = await visits.at('supervisor/skills', 'elena.riva');
  await row(page, 'marco.leone').locator('.sp-falls-short').first().waitFor();
  await press(page, 'Dichiara un livello di Marco Leone');
  await field(page, 'skill').selectOption('applications');
  await page.locator('label[for="field-level-3"]').click();
  await field(page, 'reason').fill(`Corso ${SCRIPT}`);
  await press(dialog(page), 'Salva');
  await row(page, 'marco.leone').getByText('3 · esperta').waitFor();
  await press(page, 'Storia delle competenze di Marco Leone');
  await dialog(page).getByText(`Corso ${SCRIPT}`).waitFor();
  await didNotRun(page);
});

it('solleciti lead to their tickets, and figures are charts and tables that can be taken along', async () => {
  const number = await ticket('Sollecitata', giulia);
  await giulia.act(number, 'record-reminder', { text: 'Ha telefonato.' });
  const { page } = await visits.at('supervisor/claims', 'elena.riva');
  await row(page, number).getByText('Giulia Conti').waitFor();
  await page.getByText('Nessun reclamo aperto.').waitFor();
  const [list] = await Promise.all([page.waitForEvent('download'), press(page, /^Esporta: Richieste sollecitate/)]);
  const lines = (await readFile(await list.path(), 'utf8')).split('\r\n');
  expect(lines.find((line) => line.startsWith(number))).toMatch(/;Sollecitata;.*Giulia Conti/);
  await row(page, number).getByRole('link', { name: number }).click();
  await page
    .getByRole('heading', { name: /Sollecitata/ })
    .first()
    .waitFor();

  await page.goto(visits.address('supervisor/trends'));
  await page.locator(BARS).first().waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Esporta: Richieste per ora del giorno'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^hours-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
  expect(await page.locator('[data-row="00:00"]').count()).toBe(1);
});

it('whoever governs the service finds its figures, and no person', async () => {
  const { page } = await visits.at('supervisor', 'ugo');
  await page.getByRole('heading', { level: 1, name: 'Andamento' }).waitFor();
  expect(await page.locator('.sp-pages a').allTextContents()).toEqual(['Andamento']);
});

/** A complaint, in an administration that has no kind for them. */
const complained = (page: Page, number: string) =>
  page.route(/\/views\/complaints$/, (route) => {
    const one = { subject: 'Protesto', state: 'registered', openedAt: '2026-03-03T09:00:00Z', about: number };
    return route.fulfill({ json: { items: [{ ...one, number }], more: true } });
  });

it.each(['it', 'en'] as const)('no axe violation in %s, narrow and wide', async (language) => {
  const number = await ticket(`In mano ${language}`, giulia);
  await giulia.act(number, 'record-reminder', { text: 'n' });
  await lead.post('quality/reviews', { ticket: await handled(`Conclusa ${language}`) });
  const visitor = await visits.at(`supervisor/board?team=${TEAM}`, 'elena.riva', {
    language,
    before: (page) => complained(page, number),
  });
  const { page } = visitor;
  const inspected = async (name: string) =>
    expect([name, await visitor.inspect(`${name}-${language}`)]).toEqual([name, []]);
  const open = async (path: string, seen: string) => {
    await page.goto(visits.address(`supervisor/${path}`));
    await page.locator(seen).first().waitFor();
  };
  await card(page, number).waitFor();
  await card(page, number).getByRole('checkbox').check();
  await inspected('board');
  await card(page, number).getByRole('button').click();
  await dialog(page).locator('button[type=submit]').click();
  await page.locator('#error-summary').waitFor();
  await inspected('board-move');

  await open('claims', `tr[data-row="${number}"]`);
  await inspected('claims');
  await open('quality', 'tr[data-row]');
  await inspected('quality');
  await page.locator('.sp-heading-tools button').first().click();
  await dialog(page).locator('button[type=submit]').click();
  await page.locator('#error-summary').waitFor();
  await inspected('quality-sample');
  await open('quality?state=drawn', 'tr[data-row] a');
  await page.locator('tr[data-row] a').first().click();
  await page.locator('.sp-score-form').waitFor();
  await inspected('quality-score');
  await open('quality-report', 'table');
  await inspected('quality-report');
  await open(`rosters?week=${WEEK}`, 'tr[data-row]');
  await inspected('rosters');
  await page.locator('.sp-heading-tools button').click();
  await dialog(page).waitFor();
  await inspected('rosters-agree');
  await open('skills', 'tr[data-row]');
  await inspected('skills');
  await page.locator('.sp-row-actions button').first().click();
  await dialog(page).waitFor();
  await inspected('skills-declare');
  await open('trends', BARS);
  await inspected('trends');
});

it.each(['it', 'en'] as const)('no axe violation where operators read their reviews, in %s', async (language) => {
  const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: await handled(`Letta ${language}`) });
  const scores = ['listening', 'correctness', 'words', 'record'].map((criterion) => ({ criterion, score: 3 }));
  await lead.post(`quality/reviews/${id}/score`, { scores, remarks: 'Bene.' });
  const visitor = await visits.at('desk/reviews', 'giulia.conti', { language });
  await visitor.page.locator('.sp-own-review form').first().waitFor();
  expect(await visitor.inspect(`my-reviews-${language}`)).toEqual([]);
});
