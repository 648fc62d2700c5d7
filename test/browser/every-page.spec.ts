import type { Page } from 'playwright-core';
import { everyRoute, SEEN, type PageSeen } from './support/every.page.js';
import { FullHouse, type Standing } from './support/full.house.js';

let house: FullHouse;

beforeAll(async () => {
  house = await FullHouse.start();
});

afterAll(() => house.stop());

/** How wide the window is when axe looks. */
const WIDTH = 320;
/** How wide when only what is too wide is looked for: in Italian, whose words are the longer ones. */
const OTHERS = { it: [768, 1280, 1920], en: [] } as const;
type Language = keyof typeof OTHERS;
const LANGUAGES: readonly Language[] = ['it', 'en'];
const AREAS_OF_STAFF = ['desk', 'supervisor', 'admin', 'staff'] as const;
/** Chromium of the page that closes itself after a login elsewhere, where nobody has opened it. */
const NOT_OPENED = 'Scripts may close only the windows that were opened by them.';
const HANG = 60_000;

const again = (page: Page) => page.locator('main').getByRole('button', { name: /^(?:Riprova|Try again)$/ });
const loading = (page: Page) => page.locator('main .sp-loading');

/** What a page has to say for itself while it waits, when nothing comes, when all is there, and when there is nothing. */
async function statesOf(
  { visitor, weather }: Standing,
  [name, address, seen]: [string, string, PageSeen],
  language: Language,
): Promise<string[]> {
  const { page } = visitor;
  const found: string[] = [];
  const look = async (state: string) => found.push(...(await visitor.inspect(`${name}-${state}`, [WIDTH])));
  const shown = async () => {
    await page.locator('main h1').first().waitFor({ timeout: HANG });
    await loading(page).first().waitFor({ state: 'detached', timeout: HANG });
    for (const one of await page.locator('main h1').all())
      if (((await one.textContent()) ?? '').trim() === '') found.push(`${name}: an empty heading`);
  };
  if (seen.still !== true) {
    weather.turn('held');
    await page.goto(address);
    await loading(page).first().waitFor({ timeout: HANG });
    await look('loading');
    weather.turn('broken');
    await again(page).first().waitFor({ timeout: HANG });
    await look('failed');
    weather.turn('fair');
    // One press: whatever else of the page had failed comes with it.
    await again(page).first().click();
  } else await page.goto(address);
  await shown();
  if ((await again(page).count()) > 0) found.push(`${name}: another try brings back only a part of what had failed`);
  if (language === 'it') await look('filled');
  for (const width of OTHERS[language]) {
    await page.setViewportSize({ width, height: 900 });
    if ((await visitor.overflow()) > 0) found.push(`${name} @${width}: wider than the window`);
  }
  if (seen.still !== true) {
    weather.turn('empty');
    await page.goto('about:blank');
    await page.goto(address);
    await shown();
    if ((await again(page).count()) > 0) found.push(`${name}: what is empty is taken for a failure`);
    await look('empty');
  }
  weather.turn('fair');
  return found;
}

it('every page of every area is among those that are looked at', async () => {
  expect(Object.keys(SEEN).toSorted()).toEqual(await everyRoute());
});

// What is full, and its forms, the suites of each part look at in English too.
describe.each(LANGUAGES)(
  'pages while they load, when nothing comes, full and empty, in the language %s',
  (language) => {
    it.each([
      ...(['guest', 'requester', 'delegate', 'supplier'] as const).map((by) => [by, ''] as const),
      ...AREAS_OF_STAFF.map((area) => ['staff', area] as const),
    ])('have no axe violation, fit, and offer another try that helps: those of a %s %s', async (by, area) => {
      const standing = await house.stands(by, language);
      const found: string[] = [];
      const here = Object.entries(SEEN).filter(
        ([route, one]) => one.by === by && route.startsWith(area) && (language === 'it' || one.still !== true),
      );
      for (const [route, seen] of here) {
        const name = `every-${language}-${route.replace('*', 'none').replaceAll(/[^\w]+/g, '-')}`;
        const states = statesOf(standing, [name, house.addressOf(route, seen), seen], language);
        found.push(...(await states.catch((failure: unknown) => [`${name}: ${String(failure)}`])));
      }
      const said = (await house.visits.end()).filter((words) => words !== NOT_OPENED);
      expect([...found, ...said]).toEqual([]);
    });
  },
);
