import type { Page } from 'playwright-core';

/** What a requester would type, by the browser's own autocomplete name or the kind of control. */
export const PERSON = { name: 'Mario Rossi', email: 'mario.rossi@posta.example' };

/** Answers the questions of the first step, each by its first choice, until there are no more. */
export async function chooseFirstOfEach(page: Pick<Page, 'locator'>): Promise<void> {
  for (const name of ['userType', 'area', 'topic', 'subtopic']) {
    const radio = page.locator(`input[type=radio][name=${name}]`).first();
    const list = page.locator(`select[name=${name}]`);
    if ((await radio.count()) > 0) await page.locator(`label[for="${(await radio.getAttribute('id')) ?? ''}"]`).click();
    else if ((await list.count()) > 0) await list.selectOption({ index: 1 });
  }
}

/** Fills in every required field of the second step, whatever fields the desk added. */
export async function fillRequired(page: Page): Promise<void> {
  for (const control of await page.locator('main [aria-required=true]').all()) {
    const name = (await control.getAttribute('name')) ?? '';
    const type = (await control.getAttribute('type')) ?? 'textarea';
    if (type === 'checkbox') await page.locator(`label[for="${(await control.getAttribute('id')) ?? ''}"]`).click();
    else if ((await control.evaluate((element: { tagName: string }) => element.tagName)) === 'SELECT')
      await control.selectOption({ index: 1 });
    else await control.fill(valueFor(name, type));
  }
}

export function valueFor(name: string, type: string): string {
  if (name === 'name') return PERSON.name;
  if (type === 'email') return PERSON.email;
  if (type === 'tel') return '+39 06 0000000';
  if (type === 'date') return '2026-11-20';
  if (name === 'subject') return 'Non riesco a entrare nel portale';
  return 'Da ieri il portale rifiuta l’accesso: appare «errore 23».';
}
