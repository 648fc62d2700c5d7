import { windowStorage } from './browser.storage.js';

const OF_STAFF = 'sportello.draft.staff.';

/** Where a draft of somebody who has logged in is kept: of a tenant, of a person, of one thing. */
export function staffDraftKey(tenant: string, person: string, ...of: readonly string[]): string {
  return [`${OF_STAFF}${tenant}`, person, ...of].join('/');
}

/** What somebody else was writing in this window is not for whoever logs in now. */
export function forgetDraftsOfOthers(tenant: string, person: string): void {
  const storage = windowStorage();
  if (storage === null) return;
  const mine = `${OF_STAFF}${tenant}/${person}/`;
  for (const key of Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')) {
    if (key.startsWith(`${OF_STAFF}${tenant}/`) && !key.startsWith(mine)) storage.removeItem(key);
  }
}
