import type { Locator, Page, Route } from 'playwright-core';
import { SCRIPT } from './staff.visits.js';

/** A form, where it is, and what opens it. */
export interface FormSeen {
  /** Area and what is below the tenant’s address, as in `every.page.ts`. */
  readonly at: readonly [area: string, below: string];
  /** Pressed one after the other. */
  readonly open?: readonly string[];
  /** Where its fields are. */
  readonly form: string;
  /** What presses it; its own button when left out. */
  readonly send?: string;
  /** What its fields want that is not free text, by their names. */
  readonly fits?: Readonly<Record<string, string>>;
}

/** What is done with a form until it is sent, and whether it came through. */
const CONTROLS = 'input:not([type=file]):not([type=hidden]):not([type=password]), textarea, select';
const BY_TYPE: Readonly<Record<string, string>> = {
  ...{ email: 'ada@person.example', tel: '0655550101', date: '2030-03-05', time: '10:00', number: '3' },
  'datetime-local': '2030-03-05T10:00',
};
const MOST_ROUNDS = 4;

interface Control {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly string[];
}

const READ = `(all) => all.filter((one) => one.checkVisibility() && !one.disabled).map((one) => ({
  id: one.id, name: one.name, kind: one.tagName === 'INPUT' ? one.type : one.tagName.toLowerCase(),
  value: ['checkbox', 'radio'].includes(one.type) ? String(one.checked) : one.value,
  options: one.tagName === 'SELECT' ? [...one.options].map(({ value }) => value) : [],
}))`;

const controlsOf = (form: Locator): Promise<Control[]> => form.locator(CONTROLS).evaluateAll<Control[]>(READ);

/** What stands in each field. */
export async function standingIn(form: Locator): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await controlsOf(form)).map(({ id, value }) => [id, value]));
}

/** Fills in whatever fields there are, also those that come with an answer. */
export async function fillAll(page: Page, form: Locator, fits: FormSeen['fits'] = {}): Promise<void> {
  const filled = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = (await controlsOf(form)).filter(({ id, kind, name }) => !filled.has(kind === 'radio' ? name : id));
    if (next.length === 0) return;
    for (const control of next) {
      const key = control.kind === 'radio' ? control.name : control.id;
      if (filled.has(key)) continue;
      filled.add(key);
      await fill(page, control, fits[control.name]);
    }
  }
}

async function fill(page: Page, { id, kind, options, value }: Control, fit: string | undefined): Promise<void> {
  const field = page.locator(`[id="${id}"]`);
  if (kind === 'radio' || kind === 'checkbox') {
    if (value !== 'true') await page.locator(`label[for="${id}"]`).or(field).last().click();
    return;
  }
  if (kind === 'select') {
    const last = fit ?? options.at(-1) ?? '';
    if (last !== '') await field.selectOption(last);
    return;
  }
  await field.fill(fit ?? BY_TYPE[kind] ?? SCRIPT);
}

/** Nothing that was typed has become a part of the page. */
export const injected = (page: Page): Promise<number> => page.locator('img[src="x"], script:not([src])').count();

/** What a page sends from now on, and whether it gets through. */
export class Sending {
  readonly sent: string[] = [];
  fails = true;

  static async of(page: Page): Promise<Sending> {
    const sending = new Sending();
    await page.route(/\/rest\//, (route) => sending.#meet(route));
    return sending;
  }

  async #meet(route: Route): Promise<void> {
    const request = route.request();
    // Help while one writes, and who is here, are no part of what is sent.
    const aside = /\/(?:presence|suggestions|session|login)(?:\/|$|\?)/.test(request.url());
    if (request.method() === 'GET' || aside) return route.fallback();
    this.sent.push(new URL(request.url()).pathname);
    if (!this.fails) return route.fallback();
    await route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: '{"code":"INTERNAL","status":500}',
    });
  }
}
