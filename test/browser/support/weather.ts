import type { Page, Route } from 'playwright-core';

/** Of the API, but for who one is, what the administration is called, and the stream of news: without them there is no page. */
const ASKED =
  /\/rest\/(?:helpdesk|suppliers)\/v1\/[^/]+\/(?!portal(?:\?|$)|(?:my-tickets\/)?session(?:$|\/)|login(?:$|\/)|live(?:$|\/|\?)|events\?)/;

export type Sky = 'fair' | 'held' | 'broken' | 'empty';

/** What becomes of everything a page reads: it comes, it is waited for, it is refused, or there is nothing in it. */
export class Weather {
  #sky: Sky = 'fair';
  #clears: () => void = () => undefined;
  #cleared: Promise<void> = Promise.resolve();
  /** Readings that did not simply come. */
  touched = 0;

  static async over(page: Page): Promise<Weather> {
    const weather = new Weather();
    await page.route(ASKED, (route) => weather.#meet(route));
    return weather;
  }

  /** What is held is refused when the sky turns `broken`. */
  turn(sky: Sky): void {
    this.#sky = sky;
    this.touched = 0;
    this.#clears();
    if (sky === 'held') this.#cleared = new Promise((clears) => (this.#clears = clears));
  }

  async #meet(route: Route): Promise<void> {
    if (this.#sky === 'fair' || route.request().method() !== 'GET') return route.fallback();
    this.touched += 1;
    // A page that was left meanwhile takes no answer any more.
    await (this.#sky === 'empty' ? nothingIn(route) : this.#cleared.then(() => refused(route))).catch(() => undefined);
  }
}

const refused = (route: Route): Promise<void> =>
  route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"code":"INTERNAL","status":500}' });

/** The real answer, whose lists have nothing in them. */
async function nothingIn(route: Route): Promise<void> {
  const answer = await route.fetch();
  const body: unknown = await answer.json().catch(() => null);
  const json = typeof body === 'object' && body !== null && 'items' in body ? { ...body, items: [] } : body;
  await route.fulfill({ response: answer, json });
}
