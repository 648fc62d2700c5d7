import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium; a folder for pictures can be given, to look at the pages. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const PICTURES = process.env['SPORTELLO_SCREENSHOTS'];

export const WIDTHS = [320, 768, 1280] as const;
/** A telephone, a tablet, and screens of an office. */
const PICTURED = [...WIDTHS, 1920] as const;

export function launchChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: EXECUTABLE,
    headless: true,
    args: ['--disable-gpu', '--disable-background-networking', ...root],
  });
}

/** A fresh profile in one language. Whatever the page complains of is collected. */
export async function openVisitor(
  browser: Browser,
  language: 'it' | 'en' = 'it',
  timezoneId = 'Europe/Rome',
): Promise<Visitor> {
  const context = await browser.newContext({
    locale: language === 'it' ? 'it-IT' : 'en-GB',
    timezoneId,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return new Visitor(context, page);
}

export class Visitor {
  /** Script errors, policy violations, React warnings: everything but failed requests, which tests cause on purpose. */
  readonly complaints: string[] = [];
  /** Addresses outside of the desk that the page asked for. */
  readonly strangers: string[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      if (['error', 'warning'].includes(message.type()) && !text.startsWith('Failed to load resource'))
        this.complaints.push(text);
    });
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1' && hostname !== 'localhost')
        this.strangers.push(request.url());
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Violations of the whole axe rule set, as "rule: element". */
  async axeViolations(): Promise<string[]> {
    await this.page.evaluate(await axeSource);
    const found: unknown = await this.page.evaluate(
      'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.target.join(" ") + " " + node.failureSummary)))',
    );
    return found as string[];
  }

  /** How many pixels the page is wider than the window, once what takes its measure from the window, as charts do, has done so. */
  async overflow(): Promise<number> {
    let wider = await this.#wider();
    for (let tries = 0; wider > 0 && tries < 30; tries += 1) {
      await pause(100);
      wider = await this.#wider();
    }
    return wider;
  }

  async #wider(): Promise<number> {
    return Number(
      await this.page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    );
  }

  /** Problems of the page as it stands, at every width. Empty when it is good. */
  async inspect(name: string, widths: readonly number[] = WIDTHS): Promise<string[]> {
    const found: string[] = [];
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 900 });
      found.push(...(await this.axeViolations()).map((violation) => `${name} @${width}: ${violation}`));
      const overflow = await this.overflow();
      if (overflow > 0) found.push(`${name} @${width}: ${overflow} px wider than the window`);
    }
    await this.picture(name);
    return found;
  }

  private async picture(name: string): Promise<void> {
    if (!PICTURES) return;
    mkdirSync(PICTURES, { recursive: true });
    for (const width of PICTURED) {
      await this.page.setViewportSize({ width, height: 800 });
      await this.page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
    }
  }
}
