import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: each word is one thing a person does, by mouse or by keyboard alone. */
export interface Hands {
  readonly page: Page;
  /** A page of the area, by its name in the navigation or by its keys. */
  go(to: Destination): Promise<void>;
  /** Presses a button, follows a link. @param key the desk's own key for it, where there is one */
  press(what: Locator, key?: string): Promise<void>;
  write(where: Locator, text: string): Promise<void>;
  /** One of several, by its value. */
  choose(name: string, value: string, within?: string): Promise<void>;
  pick(list: Locator, value: string): Promise<void>;
  send(form: string): Promise<void>;
  /** Narrows the list to a subject and opens its ticket. */
  find(subject: string, row: Locator): Promise<void>;
}

export interface Destination {
  readonly link: string;
  readonly keys: readonly [string, string];
}

const SUBMIT = 'button[type=submit]';

export class Mouse implements Hands {
  constructor(readonly page: Page) {}

  go({ link }: Destination): Promise<void> {
    return this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  press(what: Locator): Promise<void> {
    return what.click();
  }

  async write(where: Locator, text: string): Promise<void> {
    await where.click();
    await where.fill(text);
  }

  /** The box itself lies under its label. */
  async choose(name: string, value: string, within = ''): Promise<void> {
    const box = this.page.locator(`${within} input[name="${name}"][value="${value}"]`);
    await this.page.locator(`label[for="${(await box.getAttribute('id')) ?? ''}"]`).click();
  }

  async pick(list: Locator, value: string): Promise<void> {
    await list.selectOption(value);
  }

  send(form: string): Promise<void> {
    return this.page.locator(`${form} ${SUBMIT}`).click();
  }

  async find(subject: string, row: Locator): Promise<void> {
    await this.page.locator('#filter-q').fill(subject);
    await this.page.getByRole('button', { name: 'Cerca', exact: true }).click();
    await row.getByRole('link').first().click();
  }
}

/** More presses than any page has stops. */
const MOST_STOPS = 250;

/** Tab, arrows, letters and Enter; never a pointer, nor a focus that no key gave. */
export class Keyboard implements Hands {
  constructor(readonly page: Page) {}

  async go({ keys }: Destination): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async press(what: Locator, key?: string): Promise<void> {
    await what.waitFor();
    if (key !== undefined) return this.page.keyboard.press(key);
    await this.#tabTo(what);
    await this.page.keyboard.press('Enter');
  }

  async write(where: Locator, text: string): Promise<void> {
    await this.#tabTo(where);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async choose(name: string, value: string, within = ''): Promise<void> {
    const boxes = this.page.locator(`${within} input[name="${name}"]`);
    await boxes.first().waitFor();
    const values = await boxes.evaluateAll((all: { value: string }[]) => all.map((box) => box.value));
    await this.#tabTo(boxes);
    await this.page.keyboard.press('Space');
    for (const _ of values) {
      if ((await this.#valueHere()) === value) return;
      await this.page.keyboard.press('ArrowDown');
    }
    if ((await this.#valueHere()) !== value) throw new Error(`arrows do not reach ${name}=${value}`);
  }

  async pick(list: Locator, value: string): Promise<void> {
    await this.#tabTo(list);
    for (let at = await list.locator('option').count(); at > 0 && (await this.#valueHere()) !== value; at--)
      await this.page.keyboard.press('ArrowDown');
    if ((await this.#valueHere()) !== value) throw new Error(`arrows do not reach ${value}`);
  }

  async send(form: string): Promise<void> {
    await this.#tabTo(this.page.locator(`${form} ${SUBMIT}`));
    await this.page.keyboard.press('Enter');
  }

  async find(subject: string, row: Locator): Promise<void> {
    const { keyboard } = this.page;
    await this.page.locator('#filter-q').waitFor();
    await keyboard.press('/');
    await this.page.locator('#filter-q:focus').waitFor();
    await keyboard.type(subject);
    await keyboard.press('Enter');
    await row.waitFor();
    await this.#tabTo(row);
    await keyboard.press('Enter');
  }

  #valueHere(): Promise<unknown> {
    return this.page.evaluate('document.activeElement.value');
  }

  /** Until the focus is on it, or on one of them. */
  async #tabTo(what: Locator): Promise<void> {
    await what.first().waitFor({ state: 'attached' });
    for (let presses = 0; presses < MOST_STOPS; presses++) {
      if ((await what.and(this.page.locator(':focus')).count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${what.toString()}`);
  }
}
