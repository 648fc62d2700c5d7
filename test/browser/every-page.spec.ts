import type { Page } from 'playwright-core';
import { everyRoute, SEEN, type PageSeen } from './support/every.page.js';
import { FullHouse, type Standing } from './support/full.house.js';

let house: FullHouse;

beforeAll(async () => {
  house = await FullHouse.start();
});

afterAll(() => house.stop());

/** How wide the window is when axe looks, and how wide when only what is too wide is looked for. */
const [WIDTH, OTHER] = [320, 1280];
const AREAS_OF_STAFF = ['desk', 'supervisor', 'admin', 'staff'] as const;
/** Chromium of the page that closes itself after a login elsewhere, where nobody has opened it. */
const NOT_OPENED = 'Scripts may close only the windows that were opened by them.';
const HANG = 60_000;

const again = (page: Page) => page.locator('main').getByRole('button', { name: 'Riprova', exact: true });
const loading = (page: Page) => page.locator('main .sp-loading');

/** Presses every button that offers another try, until none is left. */
async function triesAgain(page: Page): Promise<void> {
  const buttons = again(page);
  for (let left = await buttons.count(); left > 0; left = await buttons.count()) {
    const [one] = await buttons.elementHandles();
    // One answer may take away more than its own button.
    await one?.click().catch(() => undefined);
    await one?.waitForElementState('hidden').catch(() => undefined);
  }
}

/** What a page has to say for itself while it waits, when nothing comes, when all is there, and when there is nothing. */
async function statesOf(
  { visitor, weather }: Standing,
  [name, address, seen]: [string, string, PageSeen],
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
    await triesAgain(page);
  } else await page.goto(address);
  await shown();
  await look('filled');
  await page.setViewportSize({ width: OTHER, height: 900 });
  if ((await visitor.overflow()) > 0) found.push(`${name} @${OTHER}: wider than the window`);
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

// In English the suites of each part look at the pages when they are full, and with their forms open.
describe('pages while they load, when nothing comes, full and empty', () => {
  it.each([
    ...(['guest', 'requester', 'delegate', 'supplier'] as const).map((by) => [by, ''] as const),
    ...AREAS_OF_STAFF.map((area) => ['staff', area] as const),
  ])('have no axe violation, fit, and offer another try that helps: those of a %s %s', async (by, area) => {
    const standing = await house.stands(by, 'it');
    const found: string[] = [];
    const here = Object.entries(SEEN).filter(([route, one]) => one.by === by && route.startsWith(area));
    for (const [route, seen] of here) {
      const name = `every-${route.replace('*', 'none').replaceAll(/[^\w]+/g, '-')}`;
      const states = statesOf(standing, [name, house.addressOf(route, seen), seen]);
      found.push(...(await states.catch((failure: unknown) => [`${name}: ${String(failure)}`])));
    }
    const said = (await house.visits.end()).filter((words) => words !== NOT_OPENED);
    expect([...found, ...said]).toEqual([]);
  });
});
