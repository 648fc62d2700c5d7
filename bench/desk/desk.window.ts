import type { Browser, CDPSession, Page } from 'playwright-core';
import { OPERATOR } from './operator.js';

/** How long one kind of key or click took, milliseconds from the hand to the next picture. */
export interface Latency {
  readonly name: string;
  readonly times: readonly number[];
  /** Those so quick that the browser does not tell them. */
  readonly unseen: number;
}

export interface Memory {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * Keeps what the browser tells of each key and click: Event Timing, https://www.w3.org/TR/event-timing/ but for the release of a
 * key: all our keys act when they are pressed, and after a release that shows nothing the browser counts on until whatever is drawn
 * next, which is the hand's next key.
 */
const OBSERVE = `
  window.told = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId && entry.name !== 'keyup') window.told.push({ id: entry.interactionId, took: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;
const FIRST_ROW = '.sp-list-of-tickets[aria-busy=false] tr[data-row]';
/**
 * Puts the focus on the first row as soon as one takes it, and keeps the time at which that was drawn. The page looks for itself at
 * each picture: a driver from outside looks again only every half second, and what it says would be its own waiting.
 */
const WATCH = `
  window.usable = new Promise((done) => {
    const look = () => {
      const row = document.querySelector('${FIRST_ROW}');
      row?.focus();
      if (row === null || document.activeElement !== row) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => done(Date.now())));
    };
    requestAnimationFrame(look);
  });
`;

/** One window of an operator who has logged in. */
export class DeskWindow {
  private constructor(
    private readonly page: Page,
    private readonly tools: CDPSession,
    private readonly queue: string,
  ) {}

  static async open(browser: Browser, url: string, tenant: string): Promise<DeskWindow> {
    const context = await browser.newContext({
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(OBSERVE);
    await page.addInitScript(WATCH);
    await page.goto(`${url}/desk/${tenant}`);
    await page.locator('input[name=username]').fill(OPERATOR.username);
    await page.locator('input[name=password]').fill(OPERATOR.password);
    await page.locator('button[type=submit]').click();
    await page.locator('.sp-list-of-tickets[aria-busy=false]').waitFor();
    const tools = await context.newCDPSession(page);
    await tools.send('Performance.enable');
    return new DeskWindow(page, tools, `${url}/desk/${tenant}?queue=my-team`);
  }

  /** Milliseconds from asking for the page to a row that has the focus and is drawn. @param kept whether files come from the browser's store */
  async usable(kept: boolean): Promise<number> {
    if (!kept) await this.tools.send('Network.clearBrowserCache');
    await this.page.goto('about:blank');
    // The same clock of the same machine as the page's.
    const began = Date.now();
    await this.page.goto(this.queue, { waitUntil: 'commit' });
    return (await this.page.evaluate<number>('window.usable')) - began;
  }

  /** Goes about in the queue and in tickets by the keyboard. @param rounds of each kind of act */
  async work(rounds: number): Promise<Latency[]> {
    const { page } = this;
    const { keyboard } = page;
    await this.usable(true);
    const next = await this.#told('next row', rounds * 10, () => keyboard.press('j'));
    const choose = await this.#told(
      'choose a row',
      rounds,
      async () => {
        await keyboard.press('x');
        await keyboard.press('x');
      },
      2,
    );
    const turn = await this.#told('next page of the queue', rounds, async () => {
      const first = await this.#firstRow();
      await page.locator('.sp-pages-of-list button').last().focus();
      await keyboard.press('Enter');
      await page.locator(`tr[data-row="${first}"]`).waitFor({ state: 'detached' });
      await page.locator(FIRST_ROW).first().waitFor();
    });
    const open = await this.#told('open a ticket', rounds, async () => {
      await page.locator(FIRST_ROW).first().focus();
      await keyboard.press('Enter');
      await page.locator('.sp-acts [data-do]').first().waitFor();
      await page.goBack();
      await page.locator(FIRST_ROW).first().waitFor();
    });
    await page.locator(FIRST_ROW).first().focus();
    await keyboard.press('Enter');
    await page.locator('[data-do="add-note"]').click();
    const text = page.locator('.sp-act textarea').first();
    await text.focus();
    const letters = await this.#told('write a letter', rounds * 10, () => keyboard.press('a'));
    await text.fill('');
    return [next, choose, turn, open, letters];
  }

  /** Handles so many tickets: opens each from the queue, writes a note, goes back. */
  async handle(tickets: number): Promise<void> {
    const { page } = this;
    await page.goto(this.queue);
    for (let n = 0; n < tickets; n += 1) {
      await page
        .locator(FIRST_ROW)
        .nth(n % 10)
        .focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-do="add-note"]').click();
      await page.locator('.sp-act textarea').first().fill(`Sentito per telefono, ${n}.`);
      await page.locator('.sp-act button[type=submit]').click();
      await page
        .locator('.sp-message.is-internal', { hasText: `Sentito per telefono, ${n}.` })
        .first()
        .waitFor();
      await page.locator('.sp-act').waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page.keyboard.press('q');
      await page.locator('.sp-queues a[href*="my-team"]').click();
      await page.locator(FIRST_ROW).first().waitFor();
    }
  }

  /** What the page holds once what nobody needs has been let go of. */
  async memory(): Promise<Memory> {
    await this.tools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.tools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  }

  async #firstRow(): Promise<string | null> {
    return this.page.locator(FIRST_ROW).first().getAttribute('data-row');
  }

  /** @param keys pressed at each turn */
  async #told(name: string, turns: number, act: () => Promise<unknown>, keys = 1): Promise<Latency> {
    await this.page.evaluate('window.told.length = 0');
    for (let turn = 0; turn < turns; turn += 1) await act();
    // What was told of the last key comes with the picture after it.
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
    const told = await this.page.evaluate<{ id: number; took: number }[]>('window.told');
    // What one key or click sets off is one act: the longest of it is what somebody waits for.
    const longest = new Map<number, number>();
    for (const { id, took } of told) longest.set(id, Math.max(took, longest.get(id) ?? 0));
    return { name, times: [...longest.values()], unseen: Math.max(0, turns * keys - longest.size) };
  }
}
