import type { Browser, Page } from 'playwright-core';
import { launchChromium, openVisitor, type Visitor } from './support/chromium.js';
import { chooseFirstOfEach, fillRequired, valueFor } from './support/form.filler.js';
import { holds } from './support/holds.js';
import { OtherPortal } from './support/other.portal.js';
import { portalUnderTest, type PortalUnderTest } from './support/portal.under-test.js';

let browser: Browser;
let desk: PortalUnderTest;
let visitor: Visitor;
let other: OtherPortal;
/** What the page of the other portal holds. */
let shown = '';

beforeAll(async () => {
  other = await OtherPortal.start(() => shown);
  desk = await portalUnderTest(other.origin);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await desk.stop();
  await other.stop();
});

beforeEach(async () => {
  visitor = await openVisitor(browser);
});

afterEach(async () => {
  const { complaints, strangers } = visitor;
  await visitor.close();
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

describe('from a request to its answer', () => {
  it('with the mouse: request, confirmation with number and private link, the ticket, an answer', async () => {
    const { page } = visitor;
    await page.goto(`${desk.url}/${desk.tenant}/`);
    await page.locator('.sp-card .btn-primary').click();
    await page.locator('main form').waitFor();
    await chooseFirstOfEach(page);
    await page.locator('main button[type=submit]').click();
    await page.locator('input[name=email]').waitFor();
    await fillRequired(page);
    await page.locator('main button[type=submit]').click();
    await page.locator('.sp-part').first().waitFor();
    await page.locator('.sp-actions .btn-primary').click();
    const number = (await page.locator('.sp-number-big').textContent()) ?? '';
    expect(number).toMatch(/^[A-Z][A-Z0-9]{1,11}-\d{4}-\d{7}$/);
    expect(await visitor.inspect('journey-sent')).toEqual([]);

    await page.goto(await page.locator('#private-link').inputValue());
    await page.getByText(number).waitFor();
    expect(await visitor.inspect('journey-ticket')).toEqual([]);
    await page.locator('textarea[name=text]').fill('Aggiungo: succede anche da un altro computer.');
    await page.locator('.sp-reply button[type=submit]').click();
    await page.locator('.sp-conversation').getByText('succede anche da un altro computer').waitFor();
  });

  it('in a few words: the topic they are about is offered, and chosen with one click (B7)', async () => {
    const { page } = visitor;
    await page.goto(`${desk.url}/${desk.tenant}/new`);
    await page.locator('main input[name=subject]').fill('Ho dimenticato la password');
    await page.getByRole('button', { name: /Password$/ }).click();
    await page.locator('main input[name=subtopic]:checked').waitFor();
    expect(await visitor.inspect('journey-suggested')).toEqual([]);
    expect(await page.locator('main input[name=area]:checked').inputValue()).toBe('access');
  });

  it('with the keyboard alone', async () => {
    const { page } = visitor;
    await page.goto(`${desk.url}/${desk.tenant}/`);
    await page.locator('.sp-card').first().waitFor();
    await tabTo(page, '.sp-card .btn-primary');
    await page.keyboard.press('Enter');
    await page.locator('main form').waitFor();
    await answerByKeyboard(page);
    await page.keyboard.press('Enter');
    await page.locator('input[name=email]').waitFor();
    await fillByKeyboard(page);
    await page.keyboard.press('Enter');
    await page.locator('.sp-part').first().waitFor();
    await tabTo(page, '.sp-actions .btn-primary');
    await page.keyboard.press('Enter');
    await page.locator('.sp-number-big').waitFor();
    await tabTo(page, '.sp-actions .btn-primary');
    await page.keyboard.press('Enter');
    await page.locator('.sp-conversation').waitFor();
    await tabTo(page, 'textarea[name=text]');
    await page.keyboard.type('Scrivo con la sola tastiera.');
    await tabTo(page, '.sp-reply button[type=submit]');
    await page.keyboard.press('Enter');
    await page.locator('.sp-conversation').getByText('Scrivo con la sola tastiera.').waitFor();
  });
});

describe('the form inside another portal (C8)', () => {
  it.each(['it', 'en'] as const)('is filled in there, in a frame as high as it is, in %s', async (language) => {
    const { page } = visitor;
    shown = `<script src="${desk.url}/embed.js" data-tenant="${desk.tenant}" data-form="portal-form" data-language="${language}"></script>`;
    await page.goto(other.origin);
    const outside = page.locator('iframe');
    const form = page.frameLocator('iframe');
    await form.locator('main form').waitFor();
    expect(await form.locator('html').getAttribute('lang')).toBe(language);
    const inside = page.frames().find((frame) => frame.url().includes('/embed/forms/'));
    if (inside === undefined) throw new Error('the form is not there');
    await chooseFirstOfEach(inside);
    await form.locator('main button[type=submit]').click();
    await form.locator('input[name=email]').waitFor();
    await holds(
      page,
      `document.querySelector('iframe').offsetHeight > 900 && document.querySelector('iframe').offsetHeight < 4000`,
    );
    expect(await visitor.inspect(`embedded-${language}`)).toEqual([]);
    expect(await outside.getAttribute('title')).not.toBe('');
    expect(await page.context().cookies()).toEqual([]);
  });

  it('and no other page of ours is', async () => {
    const { page } = visitor;
    shown = `<iframe title="x" src="${desk.url}/${desk.tenant}/new"></iframe>`;
    await page.goto(other.origin);
    await page.waitForLoadState('networkidle');
    expect(await page.frameLocator('iframe').locator('main form').count()).toBe(0);
    expect(visitor.complaints.splice(0).join()).toContain('frame-ancestors');
  });
});

const focused = (page: Page, selector: string) =>
  page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);

/** Presses Tab until an element has the focus; fails when the keyboard does not lead there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page, selector)) return;
  }
  throw new Error(`The keyboard does not lead to ${selector}`);
}

/** Chooses the first answer of each question, and stops on the button that goes on. */
async function answerByKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page, 'main button[type=submit]')) return;
    if (await focused(page, 'main input[type=radio]')) await page.keyboard.press('Space');
    if (await focused(page, 'main select')) await page.keyboard.press('ArrowDown');
  }
  throw new Error('The keyboard does not lead to the end of the form');
}

async function fillByKeyboard(page: Page): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (await focused(page, 'main button[type=submit]')) return;
    if (!(await focused(page, 'main [aria-required=true]'))) continue;
    const { name, type } = await page.evaluate<{ name: string; type: string }>(
      '({ name: document.activeElement.name, type: document.activeElement.type })',
    );
    if (type === 'checkbox') await page.keyboard.press('Space');
    else if (type === 'select-one') await page.keyboard.press('ArrowDown');
    // Day, month and year are a Tab stop each, in the order of the browser's locale.
    else if (type === 'date') await page.keyboard.press('ArrowUp');
    else await page.keyboard.type(valueFor(name, type));
  }
  throw new Error('The keyboard does not lead to the end of the form');
}
