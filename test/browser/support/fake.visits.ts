import type { Browser, Page } from 'playwright-core';
import { builtHouse } from '../../support/house.js';
import { launchChromium, openVisitor, type Visitor } from './chromium.js';
import { FakePortal } from './fake.portal.js';

/** Visits to the built pages, one at a time, in front of a desk in the test's hand. */
export class FakeVisits {
  readonly desk = new FakePortal();
  #url = '';
  #browser: Browser | null = null;
  #visitor: Visitor | null = null;

  async start(): Promise<void> {
    await builtHouse();
    this.#url = await this.desk.start();
    this.#browser = await launchChromium();
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    await this.desk.stop();
  }

  /** The address of a page. @param path beginning with `/` */
  address(path: string): string {
    return `${this.#url}${path}`;
  }

  /** Who visits now. @throws Error when nobody does */
  get visitor(): Visitor {
    if (this.#visitor === null) throw new Error('nobody visits');
    return this.#visitor;
  }

  /** @param before what is prepared before the page is asked for */
  async open(
    path: string,
    language: 'it' | 'en' = 'it',
    before: (page: Page) => unknown = () => undefined,
  ): Promise<Page> {
    if (this.#browser === null) throw new Error('there is no browser yet');
    this.#visitor = await openVisitor(this.#browser, language);
    const { page } = this.#visitor;
    await before(page);
    await page.goto(this.address(path));
    return page;
  }

  /** Ends the visit, and forgets what the desk was told. @returns what was amiss: it is to be nothing */
  async end(): Promise<Pick<Visitor, 'complaints' | 'strangers'>> {
    const { complaints, strangers } = this.visitor;
    await this.visitor.close();
    this.#visitor = null;
    this.desk.reset();
    return { complaints, strangers };
  }
}

export const NOTHING_AMISS = { complaints: [], strangers: [] } as const;
