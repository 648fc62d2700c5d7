import { windowStorage } from '../storage/browser.storage.js';

const OF_PORTAL = 'sportello.portal.';

/** Where the portal of a tenant keeps something in the window: what is being written, what was sent last. */
export function portalKey(tenant: string, ...of: readonly string[]): string {
  return [`${OF_PORTAL}${tenant}`, ...of].join('/');
}

/** D1: whoever logs out leaves nothing they wrote to who comes to this window next. */
export function forgetPortal(tenant: string): void {
  const storage = windowStorage();
  if (storage === null) return;
  for (const key of Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''))
    if (key.startsWith(portalKey(tenant, ''))) storage.removeItem(key);
}
