import type { Accepted, Registered } from '../api/types.js';
import { readWindow, writeWindow } from '../storage/browser.storage.js';
import { portalKey } from './portal.storage.js';

const key = (tenant: string) => portalKey(tenant, 'sent');

/** The last request sent from this window, for the confirmation page and its reload. */
export function rememberSent(tenant: string, answer: Registered | Accepted): void {
  writeWindow(key(tenant), JSON.stringify(answer));
}

export function recallSent(tenant: string): Registered | Accepted | null {
  const stored = readWindow(key(tenant));
  if (stored === null) return null;
  try {
    const answer = JSON.parse(stored) as Registered | Accepted;
    return 'number' in answer || 'receipt' in answer ? answer : null;
  } catch {
    return null;
  }
}
