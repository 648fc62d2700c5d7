import type { Locator, Page } from 'playwright-core';
import { fillAll, injected, Sending, standingIn, type FormSeen } from './support/every.form.js';
import { SEEN, type Visiting } from './support/every.page.js';
import { FullHouse } from './support/full.house.js';

let house: FullHouse;

beforeAll(async () => {
  house = await FullHouse.start();
});

afterAll(() => house.stop());

const DIALOG = 'dialog[open]';

/** Forms of the desk that are not those of a ticket, of supervisors, administrators and the portal. */
const FORMS: Readonly<Record<string, FormSeen & { readonly by: Visiting }>> = {
  call: { by: 'staff', at: ['desk', 'call'], form: '.sp-call-form' },
  'call-back': {
    ...{ by: 'staff', at: ['desk', 'call-backs'], open: ['tr[data-row] button'], form: DIALOG },
  },
  'saved view': {
    ...{ by: 'staff', at: ['desk', '?q=modulo'], open: ['.sp-list-tools button.btn-outline-primary'], form: DIALOG },
  },
  'many tickets': {
    ...{ by: 'staff', at: ['desk', '?q=modulo'], form: DIALOG, fits: { do: 'add-note' } },
    open: ['thead input[type=checkbox]', '.sp-chosen .btn-primary'],
  },
  'drawing reviews': {
    ...{ by: 'staff', at: ['supervisor', 'quality'], open: ['main .btn-primary'], form: DIALOG },
  },
  'picking a review': {
    ...{ by: 'staff', at: ['supervisor', 'quality'], open: ['main .btn-outline-primary'], form: DIALOG },
  },
  'score sheet': { by: 'staff', at: ['supervisor', 'quality/{review}'], form: '.sp-score-form' },
  agreement: {
    ...{ by: 'staff', at: ['supervisor', 'rosters?week=2030-03-04'], open: ['main .btn-primary'], form: DIALOG },
  },
  skill: { by: 'staff', at: ['supervisor', 'skills'], open: ['tr[data-row] button'], form: DIALOG },
  'canned answer': { by: 'staff', at: ['admin', 'canned-answers'], open: ['main .btn-primary'], form: DIALOG },
  article: { by: 'staff', at: ['admin', 'faq'], open: ['main .btn-primary'], form: DIALOG },
  triplet: { by: 'staff', at: ['admin', 'classification'], open: ['main .btn-primary'], form: DIALOG },
  'trial of routing': { by: 'staff', at: ['admin', 'routing'], form: 'form.sp-settings >> nth=0' },
  settings: { by: 'staff', at: ['admin', 'plugins/notices'], form: 'main form:has([name="from.name"])' },
  'answer of a requester': { by: 'guest', at: ['portal', 'request#{token}'], form: '.sp-reply form' },
};

/** Sends what fails, twice at once; it is all there afterwards, and after a reload. */
async function survives(page: Page, sending: Sending, form: FormSeen, address: string): Promise<string[]> {
  const found: string[] = [];
  const there = page.locator(form.form).first();
  const open = async () => {
    for (const selector of form.open ?? []) await page.locator(selector).first().click();
    await there.waitFor();
  };
  await page.goto('about:blank');
  await page.goto(address);
  await open();
  await fillAll(page, there, form.fits);
  const typed = await standingIn(there);
  sending.sent.length = 0;
  sending.fails = true;
  await submit(there, form).dblclick();
  await page.locator('.alert-danger, .sp-error, #error-summary').first().waitFor();
  const same = async (when: string) => {
    const now = await standingIn(there);
    for (const [id, value] of Object.entries(typed))
      if (now[id] !== value) found.push(`${id} ${when}: ${value} → ${String(now[id])}`);
  };
  await same('after a failure');
  const twice = sending.sent.filter((path, at) => sending.sent.indexOf(path) !== at);
  if (twice.length > 0) found.push(`sent twice: ${twice.join(' ')}`);
  await page.reload();
  await open();
  await same('after a reload');
  if ((await injected(page)) > 0) found.push('became part of the page');
  return found;
}

/** Its own button, or the one at the foot of its dialog. */
const submit = (there: Locator, { send = 'button[type=submit]' }: FormSeen): Locator => there.locator(send).first();

/** Lets it through, or is told why not. */
async function getsThrough(page: Page, sending: Sending, form: FormSeen): Promise<void> {
  sending.fails = false;
  const there = page.locator(form.form).first();
  const answered = page.waitForResponse((answer) => answer.request().method() !== 'GET').catch(() => null);
  await submit(there, form).click();
  const refused = page
    .locator('.sp-error, #error-summary')
    .first()
    .waitFor()
    .catch(() => null);
  await Promise.race([answered, refused]);
  sending.fails = true;
}

describe('what is typed into a form', () => {
  it.each(['staff', 'guest'] as const)(
    'survives a failed save and a reload, is sent once by a double click, and never acts: forms of a %s',
    async (by) => {
      const { visitor } = await house.stands(by, 'it');
      const { page } = visitor;
      const sending = await Sending.of(page);
      const found: string[] = [];
      for (const [name, form] of Object.entries(FORMS).filter(([, one]) => one.by === by)) {
        const tried = async () => {
          const lost = await survives(page, sending, form, house.address(...form.at));
          await getsThrough(page, sending, form);
          return lost;
        };
        const told = await tried().catch((failure: unknown) => [String(failure)]);
        found.push(...told.map((one) => `${name}: ${one}`));
      }
      expect([...found, ...(await house.visits.end())]).toEqual([]);
    },
  );

  it('on a ticket is there again likewise: every form that its page offers', async () => {
    const { visitor } = await house.stands('staff', 'it');
    const { page } = visitor;
    const sending = await Sending.of(page);
    const at = house.address('desk', `tickets/${await house.ticket()}`);
    await page.goto(at);
    await page.locator('.sp-acts').waitFor();
    const offered = await page
      .locator('.sp-acts [data-do][aria-expanded]')
      .evaluateAll<string[]>('(all) => all.map((one) => one.dataset.do)');
    expect(offered.length).toBeGreaterThan(10);
    const found: string[] = [];
    for (const act of offered) {
      const told = await survives(page, sending, { at: ['desk', ''], form: '.sp-act' }, `${at}?do=${act}`).catch(
        (failure: unknown) => [String(failure)],
      );
      found.push(...told.map((one) => `${act}: ${one}`));
    }
    expect([...found, ...(await house.visits.end())]).toEqual([]);
  });

  it('is text wherever it is shown afterwards', async () => {
    const { visitor } = await house.stands('staff', 'it');
    const { page } = visitor;
    const found: string[] = [];
    for (const [route, seen] of Object.entries(SEEN).filter(([, one]) => one.by === 'staff')) {
      await page.goto(house.addressOf(route, seen));
      await page.locator('main h1').first().waitFor();
      await page.locator('main .sp-loading').first().waitFor({ state: 'detached' });
      if ((await injected(page)) > 0) found.push(route);
    }
    await page.goto(house.address('desk', '?q=window.ran'));
    expect([...found, ...(await house.visits.end())]).toEqual([]);
  });
});
