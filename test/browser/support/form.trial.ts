import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page, Route } from 'playwright-core';
import { FIRST, type FormTried } from './every.form.js';
import { eventually } from '../../support/eventually.js';
import type { FormHouse } from './form.house.js';
import { SCRIPT } from './staff.visits.js';

/** What is typed into every field that takes text. */
const TYPED = `Vale ${SCRIPT}`;
const CONTROLS = 'input:not([type=file]):not([type=hidden]), textarea, select';
const PATIENCE = 20_000;

/** What the fields hold, by name. */
type Held = Readonly<Record<string, string>>;

/** How a service fails: it is not reached, it breaks, it is being started. */
const FAILURES: readonly ((route: Route) => Promise<void>)[] = [
  (route) => route.abort(),
  (route) => refused(route, 500),
  (route) => refused(route, 503),
];

const refused = (route: Route, status: number): Promise<void> =>
  route.fulfill({ status, contentType: 'application/problem+json', body: `{"code":"INTERNAL","status":${status}}` });

/** Somebody before one form. */
export class FormTrial {
  constructor(
    private readonly house: FormHouse,
    private readonly page: Page,
    private readonly one: FormTried,
    /** Which failure it meets. */
    private readonly turn: number,
  ) {}

  /** Filled in, not sent for a failure, loaded anew, sent. @returns what was wrong */
  async run(): Promise<string[]> {
    const { page } = this;
    page.setDefaultTimeout(PATIENCE);
    try {
      return await this.#tried();
    } catch (failure) {
      const seen = await page.locator('dialog[open], main').last().innerText();
      return [`${String(failure)}\n${page.url()}\n${seen}`];
    } finally {
      await page.unrouteAll();
      await page.evaluate('sessionStorage.clear()');
    }
  }

  async #tried(): Promise<string[]> {
    const { page, one, house } = this;
    const found: string[] = [];
    const at = typeof one.at === 'string' ? one.at : await one.at(house);
    await page.goto('about:blank');
    await page.goto(house.address(one, at));
    await this.#opens();
    await this.#fills();
    const typed = await this.#held();
    if (!Object.values(typed).some((value) => value !== '')) found.push('nothing could be typed');
    if (one.local !== true) {
      await this.#fails();
      await this.#opens();
      found.push(...differences('after a failure', typed, await this.#held()));
    }
    await page.reload();
    await this.#opens();
    if (one.forgotten === undefined) found.push(...differences('after a reload', typed, await this.#held()));
    else {
      if ((await this.#kept()).length > 0) found.push('what is to be forgotten is kept');
      await this.#fills();
    }
    await this.#sends();
    if (one.stays === undefined) found.push(...(await this.#remains()));
    found.push(...(await this.#shown()));
    if ((await page.evaluate('window.ran')) !== undefined) found.push('a script ran');
    return found;
  }

  get #form(): Locator {
    return this.page.locator(this.one.form).first();
  }

  async #opens(): Promise<void> {
    const { page, one } = this;
    await page.locator('main h1').first().waitFor();
    const shows = this.#form.waitFor();
    // What was kept may open it by itself, and then there is nothing to open it with.
    if (one.open !== undefined && !(await this.#form.isVisible()))
      await Promise.race([shows, one.open(page).catch(() => shows)]);
    await shows;
    await page.locator('main .sp-loading').first().waitFor({ state: 'detached' });
  }

  async #fills(): Promise<void> {
    const filled = new Set<string>();
    // One answer may bring more questions.
    for (let fresh = await this.#fresh(filled); fresh.length > 0; fresh = await this.#fresh(filled))
      for (const { control, name, type } of fresh) {
        filled.add(name);
        await this.#fill(control, name, type);
      }
  }

  async #fresh(filled: ReadonlySet<string>): Promise<{ control: Locator; name: string; type: string }[]> {
    const all = await Promise.all(
      (await this.#form.locator(CONTROLS).all()).map(async (control) => ({
        control,
        ...(await control.evaluate((element: { name: string; id: string; type: string }) => ({
          name: element.name || element.id,
          type: element.type,
        }))),
      })),
    );
    return all.filter(({ name }) => !filled.has(name));
  }

  async #fill(control: Locator, name: string, type: string): Promise<void> {
    const given = this.one.values?.[name];
    if (given === null) return;
    if (type === 'radio') {
      if (given === undefined) return;
      const of = given === FIRST ? '' : `[value="${given}"]`;
      const chosen = this.#form.locator(`input[type=radio][name="${name}"]${of}`);
      return chosen.first().evaluate((element: { click: () => void }) => element.click());
    }
    if (type === 'checkbox') {
      if (given === 'yes' && !(await control.isChecked()))
        await control.evaluate((element: { click: () => void }) => element.click());
      return;
    }
    if (type === 'select-one') {
      if (given === FIRST) await control.selectOption({ index: 1 });
      else if (given !== undefined) await control.selectOption(given);
      return;
    }
    if (given !== undefined) return control.fill(given);
    if (['text', 'textarea', 'search'].includes(type)) await control.fill(TYPED);
  }

  /** Of every field, what is in it; nothing when the form is not there. */
  #held(): Promise<Held> {
    return this.page.locator(this.one.form).evaluateAll((forms: unknown[], selector: string) => {
      type Control = { name: string; id: string; type: string; value: string; checked: boolean };
      const [form] = forms as { querySelectorAll: (of: string) => Iterable<Control> }[];
      const held: Record<string, string> = {};
      for (const one of form?.querySelectorAll(selector) ?? []) {
        const name = one.name || one.id;
        if (one.type === 'radio') held[name] = one.checked ? one.value : (held[name] ?? '');
        else held[name] = one.type === 'checkbox' ? String(one.checked) : one.value;
      }
      return held;
    }, CONTROLS);
  }

  async #send(): Promise<void> {
    const { page, one } = this;
    if (one.send !== undefined) return void (await one.send(page));
    const own = this.#form.locator('button[type=submit]');
    await ((await own.count()) > 0 ? own : page.locator('dialog[open] button[type=submit]')).first().click();
  }

  async #fails(): Promise<void> {
    const { page, turn } = this;
    const failure = FAILURES[turn % FAILURES.length] ?? ((route: Route) => route.abort());
    const fail = (route: Route) => (route.request().method() === 'GET' ? route.fallback() : failure(route));
    await page.route(/\/rest\//, fail);
    await this.#send();
    await page.locator('.alert-danger').first().waitFor();
    await page.unroute(/\/rest\//, fail);
  }

  async #sends(): Promise<void> {
    const { page, one } = this;
    await this.#send();
    if (one.sent !== undefined) return void (await one.sent(page));
    const gone = async () => Object.values(await this.#held()).every((value) => !value.includes(SCRIPT));
    await eventually('it is sent', gone, { within: PATIENCE, every: 50 });
  }

  /** What of it the window still remembers. */
  #kept(): Promise<string[]> {
    return this.page.evaluate<string[]>(
      `Object.entries(sessionStorage).filter(([, value]) => value.includes('onerror')).map(([key]) => key)`,
    );
  }

  /** Drafts of what was sent are forgotten, once the page has had its time. */
  async #remains(): Promise<string[]> {
    for (let looks = 0; looks < 40 && (await this.#kept()).length > 0; looks += 1) await pause(50);
    return (await this.#kept()).map((key) => `a draft remains: ${key}`);
  }

  async #shown(): Promise<string[]> {
    const { page, one, house } = this;
    if (one.shown === undefined) return [];
    await page.goto(house.address(one, typeof one.shown === 'string' ? one.shown : await one.shown(house)));
    await page.locator('main', { hasText: '<img src=x' }).waitFor();
    return (await page.locator('main img[src=x]').count()) > 0 ? ['what was typed is a picture'] : [];
  }
}

const differences = (when: string, typed: Held, held: Held): string[] =>
  Object.entries(typed)
    .filter(([name, value]) => held[name] !== value)
    .map(([name, value]) => `${when} ${name} is “${held[name] ?? 'gone'}”, not “${value}”`);
