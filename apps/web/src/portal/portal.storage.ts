import { readWindow, windowStorage, writeWindow } from '../storage/browser.storage.js';

const OF_PORTAL = 'sportello.portal.';
const OF_WRITER = 'sportello.portal-writer.';
const ASIDE = 'sportello.portal-aside.';
/** Milliseconds for which what somebody was writing waits for them after their session has ended. */
const WAITS_MS = 15 * 60_000;

/** Where the portal of a tenant keeps something in the window: what is being written, what was sent last. */
export function portalKey(tenant: string, ...of: readonly string[]): string {
  return [`${OF_PORTAL}${tenant}`, ...of].join('/');
}

/** D1: whoever logs out leaves nothing they wrote to who comes to this window next. */
export function forgetPortal(tenant: string): void {
  for (const key of keysBelow(portalKey(tenant, ''))) writeWindow(key, null);
  writeWindow(OF_WRITER + tenant, null);
  writeWindow(ASIDE + tenant, null);
}

/** Whether somebody had logged in when this window was last used. */
export const isSomebodys = (tenant: string): boolean => readWindow(OF_WRITER + tenant) !== null;

/**
 * D1: gives the window to who is there now. What somebody wrote is out of sight once their session has ended, and there again when
 * they log in within a quarter of an hour; nobody else comes upon it. What was written before anybody logged in is of who then does.
 * @param person null: nobody has logged in
 * @returns whether what pages read here has changed
 */
export function giveWindowTo(tenant: string, person: string | null, now: Date): boolean {
  const writer = readWindow(OF_WRITER + tenant);
  const waiting = asideOf(tenant);
  const isLate = waiting !== null && waiting.until <= now.getTime();
  if (isLate) writeWindow(ASIDE + tenant, null);
  if (writer === person) return false;
  if (person === null) {
    setAside(tenant, writer ?? '', now);
    return true;
  }
  if (writer !== null) forgetPortal(tenant);
  const back = writer === null && !isLate && waiting?.writer === person ? waiting.kept : {};
  for (const [key, value] of Object.entries(back)) if (readWindow(key) === null) writeWindow(key, value);
  writeWindow(ASIDE + tenant, null);
  writeWindow(OF_WRITER + tenant, person);
  return writer !== null || Object.keys(back).length > 0;
}

interface Aside {
  readonly writer: string;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly kept: Readonly<Record<string, string>>;
}

function setAside(tenant: string, writer: string, now: Date): void {
  const keys = keysBelow(portalKey(tenant, ''));
  const kept = Object.fromEntries(keys.map((key) => [key, readWindow(key) ?? '']));
  forgetPortal(tenant);
  const aside: Aside = { writer, until: now.getTime() + WAITS_MS, kept };
  if (keys.length > 0) writeWindow(ASIDE + tenant, JSON.stringify(aside));
}

/** Only {@link setAside} writes it; what somebody has changed by hand is nothing. */
function asideOf(tenant: string): Aside | null {
  try {
    return JSON.parse(readWindow(ASIDE + tenant) ?? 'null') as Aside | null;
  } catch {
    return null;
  }
}

function keysBelow(prefix: string): readonly string[] {
  const storage = windowStorage();
  if (storage === null) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(prefix));
}
