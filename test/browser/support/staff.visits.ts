import type { Browser, Locator, Page } from 'playwright-core';
import { tenantId } from '@sportello/kernel';
import type { Role } from '@sportello/identity';
import { InProcessSportello, type InProcessOptions } from '../../../apps/server/test/support/sportello.in-process.js';
import { freePort } from '../../support/free-port.js';
import { builtHouse } from '../../support/house.js';
import { launchChromium, openVisitor, type Visitor } from './chromium.js';
import { PASSWORD } from './staff.fixture.js';

/** What somebody types who would like the page to run it. */
export const SCRIPT = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';

export interface VisitOptions {
  readonly language?: 'it' | 'en';
  /** Of the browser. */
  readonly zone?: string;
  /** Before the first page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface PortalVisit {
  readonly username?: string;
  readonly language?: 'it' | 'en';
}

/** A started server with its pages, a browser, and people of the staff at the pages of one tenant. */
export class StaffVisits {
  readonly #visitors: Visitor[] = [];

  private constructor(
    readonly tenant: string,
    readonly sportello: InProcessSportello,
    private readonly browser: Browser,
  ) {}

  /**
   * @param more the tenant's own file, where it is none of those that come with the house
   * @param port where it listens, for who has to know before; any free one when left out
   */
  static async start(tenant: string, more: InProcessOptions = {}, port?: number): Promise<StaffVisits> {
    await builtHouse();
    port ??= await freePort();
    // Pages ask the address they came from: the server calls itself by it.
    const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
    const sportello = await InProcessSportello.start({ tenants: [tenant], ...more, env });
    return new StaffVisits(tenant, sportello, await launchChromium());
  }

  /** Somebody who logs in by name, of no team when none is given. */
  async account(
    username: string,
    name: string,
    roles: readonly Role[],
    teams: readonly string[] = [],
    email: string | null = null,
  ): Promise<void> {
    const ctx = { tenant: tenantId(this.tenant), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
    const given = { username, person: username, name, email, teams: [...teams], roles };
    await this.sportello.running.foundation.people.accounts.create(ctx, given, PASSWORD);
  }

  /** @param path of an area, e.g. `admin` or `desk?queue=my-team` */
  address(path: string): string {
    const [, area = '', rest = ''] = /^(\w+)(.*)$/.exec(path) ?? [];
    return `${this.sportello.url}/${area}/${this.tenant}${rest}`;
  }

  async at(path: string, username: string, { language = 'it', zone, before }: VisitOptions = {}): Promise<Visitor> {
    const visitor = await this.visitor(language, zone);
    const { page } = visitor;
    await before?.(page);
    await page.goto(this.address(path));
    await logIn(page, username);
    await page.locator('main h1').waitFor();
    return visitor;
  }

  /** Somebody who has not logged in yet. */
  async before(path: string): Promise<Visitor> {
    const visitor = await this.visitor('it');
    await visitor.page.goto(this.address(path));
    return visitor;
  }

  /** Somebody in front of a portal, logged in when they are named. @param path below the tenant's, e.g. `faq?q=spid` */
  async atPortal(path: string, { username, language = 'it' }: PortalVisit = {}): Promise<Visitor> {
    const visitor = await this.visitor(language);
    await visitor.page.goto(`${this.sportello.url}/${this.tenant}/${path}`);
    if (username !== undefined) await logIn(visitor.page, username);
    return visitor;
  }

  private async visitor(language: 'it' | 'en', zone?: string): Promise<Visitor> {
    const visitor = await openVisitor(this.browser, language, zone);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** Ends all visits. @returns whatever the pages complained of, and asked of others */
  async end(): Promise<string[]> {
    const all = this.#visitors.splice(0);
    const said = all.flatMap(({ complaints, strangers }) => [...complaints, ...strangers]);
    await Promise.all(all.map((visitor) => visitor.close()));
    return said;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.sportello.stop();
  }
}

/** By a local account, at whatever login is shown. */
export async function logIn(page: Page, username: string): Promise<void> {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main button[type=submit]').click();
}

export const row = (page: Page, key: string): Locator => page.locator(`tr[data-row="${key}"]`);
export const dialog = (page: Page): Locator => page.locator('dialog[open]');
