import type { Page } from 'playwright-core';
import { json } from './support/fake.portal.js';
import { FakeVisits, NOTHING_AMISS } from './support/fake.visits.js';
import { PASSWORD, session, TENANT } from './support/portal.fixture.js';

const visits = new FakeVisits();
const { desk } = visits;
/** What was asked of the server, in the order in which it was. */
let asked: string[];

const WORDS = ['teams', 'kinds', 'states', 'outcomes', 'severities', 'people'];
const BEGINNING = ['portal', 'session', 'queues/unassigned?limit=50', 'queues', 'vocabulary', 'saved-views'];

beforeAll(() => visits.start());

afterAll(() => visits.stop());

beforeEach(() => {
  asked = [];
  const nothing = { items: [], _links: {} };
  desk.route('GET', /^queues(?:\/[\w-]+)?$/, (_, answer) => json(answer, 200, nothing));
  desk.route('GET', /^saved-views$/, (_, answer) => json(answer, 200, nothing));
  desk.route('GET', /^vocabulary$/, (_, answer) =>
    json(answer, 200, Object.fromEntries(WORDS.map((list) => [list, []]))),
  );
});

afterEach(async () => {
  expect(await visits.end()).toEqual(NOTHING_AMISS);
});

const open = (): Promise<Page> =>
  visits.open(`/desk/${TENANT}?queue=unassigned`, 'it', (page) =>
    page.on('request', (request) => {
      const at = request.url().split(`/rest/helpdesk/v1/${TENANT}/`)[1];
      if (at !== undefined && !at.startsWith('live')) asked.push(at);
    }),
  );

const list = (page: Page) => page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();

async function eventually(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('the beginning of the desk', () => {
  it('asks all it will need while the program is on its way, and nothing twice', async () => {
    desk.session = session({ rights: ['queue.read', 'view.keep'] });
    const page = await open();
    await list(page);
    asked = [];
    // The program does not come before the questions have been asked: were they its own, this would never end.
    await page.route('**/assets/common*.js', async (route) => {
      await eventually(() => BEGINNING.every((one) => asked.includes(one)));
      await route.continue();
    });
    await page.reload();
    await list(page);
    expect(asked.toSorted()).toEqual(BEGINNING.toSorted());
  });

  it('asks no more than who is there, when nobody was', async () => {
    const page = await open();
    await page.locator('input[name=username]').waitFor();
    expect(asked.filter((one) => one !== 'login').toSorted()).toEqual(['portal', 'session']);
  });

  it('asks anew what was refused: the session that was there before has ended', async () => {
    desk.session = session({ rights: ['queue.read', 'view.keep'] });
    const page = await open();
    await list(page);
    desk.session = null;
    await page.reload();
    await page.locator('input[name=username]').fill('anna');
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await list(page);
    expect(await page.evaluate(`localStorage.getItem('sportello.rights.${TENANT}')`)).toBe(
      session({}).rights.join(' '),
    );
  });

  it('forgets what somebody may do when they log out', async () => {
    desk.session = session({ rights: ['queue.read'] });
    const page = await open();
    await list(page);
    expect(await page.evaluate(`localStorage.getItem('sportello.rights.${TENANT}')`)).toBe('queue.read');
    await page.getByRole('button', { name: 'Esci' }).click();
    await page.locator('input[name=username]').waitFor();
    expect(await page.evaluate(`localStorage.getItem('sportello.rights.${TENANT}')`)).toBeNull();
  });
});
