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
/** Milliseconds in which a button that is there is pressed. */
const AT_ONCE = 1_000;
const TRIES = 5;

const again = (page: Page) => page.locator('main').getByRole('button', { name: /^(?:Riprova|Try again)$/ });
const loading = (page: Page) => page.locator('main .sp-loading');

/**
 * One press once all would come again: whatever else of the page had failed comes with it. A page that was quicker, because it looks
 * again by itself now and then, is made to fail anew.
 * @throws Error when the page is always quicker
 */
async function pressedInTime({ visitor: { page }, weather }: Standing, address: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    weather.turn('fair');
    // At once, as a hand already on the button: waiting until nothing moves gives the page time to look by itself.
    const press = again(page).first().dispatchEvent('click', {}, { timeout: AT_ONCE });
    if (await press.then(() => true).catch(() => false)) return;
    weather.turn('broken');
    await page.goto('about:blank');
    await page.goto(address);
    await again(page).first().waitFor({ timeout: HANG });
  }
  throw new Error('the page never waits to be pressed');
}

/** What a page has to say for itself while it waits, when nothing comes, when all is there, and when there is nothing. */
async function statesOf(
  standing: Standing,
  [name, address, seen]: [string, string, PageSeen],
  language: Language,
): Promise<string[]> {
  const { visitor, weather } = standing;
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
    await pressedInTime(standing, address);
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
