import type { Api } from '../../apps/server/test/support/api.js';
import { SCRIPT, StaffVisits } from './support/staff.visits.js';

/** Asks for like or dislike. */
const TENANT = 'cportal';
const FORM = {
  ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
  ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
};
/** To the letter, as AgID’s checker compares them (C.SI.2.5). */
const WORDS = {
  negative: {
    question: 'Dove hai incontrato le maggiori difficoltà?',
    answers: [
      'A volte le indicazioni non erano chiare',
      'A volte le indicazioni non erano complete',
      'A volte non capivo se stavo procedendo correttamente',
      'Ho avuto problemi tecnici',
      'Altro',
    ],
  },
  positive: {
    question: 'Quali sono stati gli aspetti che hai preferito?',
    answers: [
      'Le indicazioni erano chiare',
      'Le indicazioni erano complete',
      'Capivo sempre che stavo procedendo correttamente',
      'Non ho avuto problemi tecnici',
      'Altro',
    ],
  },
} as const;

let visits: StaffVisits;
let desk: Api;

beforeAll(async () => {
  visits = await StaffVisits.start(TENANT);
  desk = await visits.sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi', teams: ['first-level'] });
});

afterAll(() => visits.stop());

afterEach(async () => {
  expect(await visits.end()).toEqual([]);
});

async function resolved(): Promise<{ number: string; token: string }> {
  const { number, token } = await visits.sportello.api(TENANT).submit('portal', FORM);
  await visits.sportello.settled();
  await desk.act(number, 'take-charge');
  await desk.resolve(number, { reason: 'solved', text: 'Ora entra.' });
  await visits.sportello.settled();
  return { number, token };
}

it('is liked or disliked in the words that are prescribed, of which only those that fit are shown (D10)', async () => {
  const { number, token } = await resolved();
  const visitor = await visits.atPortal(`request#${token}`);
  const { page } = visitor;
  const hook = (name: string) => page.locator(`[data-element=${name}]`);
  await hook('feedback-title').waitFor();
  for (const [rate, which, other] of [
    ['dislike', 'negative', 'positive'],
    ['like', 'positive', 'negative'],
  ] as const) {
    await hook(`feedback-rate-${rate}`).check();
    await hook(`feedback-rating-${which}`).waitFor();
    expect(await hook(`feedback-rating-${other}`).count()).toBe(0);
    expect(await hook('feedback-rating-question').textContent()).toBe(WORDS[which].question);
    expect(await hook('feedback-rating-answer').allTextContents()).toEqual(WORDS[which].answers);
  }
  expect(await hook('feedback-input-text').getAttribute('maxlength')).toBe('200');
  await page.locator('label', { hasText: 'Le indicazioni erano chiare' }).click();
  expect(await visitor.inspect('evaluation-thumbs', [320, 1280])).toEqual([]);
  await page.getByRole('button', { name: 'Invia la valutazione' }).click();
  await page.getByText('Grazie, il tuo parere ci aiuterà a migliorare il servizio!').waitFor();
  const given = (await desk.events(number)).filter(({ type }) => type === 'rated').map(({ data }) => data);
  expect(given).toMatchObject([{ scale: 'thumbs', score: 1, aspect: 'clear' }]);
});

it('is asked for again by an answer, which goes back to whoever gave it (C14)', async () => {
  const { number, token } = await resolved();
  const { page } = await visits.atPortal(`request#${token}`);
  await page.getByRole('heading', { name: 'Riapri la richiesta' }).waitFor();
  await page.locator('.sp-reply textarea').fill(`Di nuovo fuori. ${SCRIPT}`);
  await page
    .locator('.sp-reply input[type=file]')
    .setInputFiles([{ name: 'errore.txt', mimeType: 'text/plain', buffer: Buffer.from('errore 23') }]);
  await page.getByRole('button', { name: 'Invia e riapri' }).dblclick();
  await page.locator('.sp-conversation').getByText('Di nuovo fuori.').waitFor();
  await page.locator('.sp-state.is-in-charge').waitFor();
  expect(await page.locator('.sp-conversation').getByText('Di nuovo fuori.').count()).toBe(1);
  await page.locator('.sp-conversation').getByText('errore.txt').first().waitFor();
  const ticket = await desk.ticket(number);
  expect([ticket.state, ticket.assignee?.name]).toEqual(['in-charge', 'Lia Verdi']);
  expect(await page.evaluate('window.ran')).toBeUndefined();
});
