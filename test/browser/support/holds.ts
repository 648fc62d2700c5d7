import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually.js';

/**
 * Waits until an expression is true in the page. Playwright's own waitForFunction evaluates again inside the page, which
 * the pages' content security policy refuses from the second look on.
 */
export const holds = (page: Page, expression: string): Promise<true> =>
  eventually(expression, async () => (await page.evaluate<boolean>(expression)) === true || null, { every: 50 });
