// Browsers may refuse storage (private windows, full, switched off): the pages then work without memory.

/** Lives as long as the window: drafts, tokens. */
export const windowStorage = (): Storage | null => available(() => sessionStorage);

export function readLasting(key: string): string | null {
  return available(() => localStorage)?.getItem(key) ?? null;
}

/** Null removes the entry. */
export function writeLasting(key: string, value: string | null): void {
  write(
    available(() => localStorage),
    key,
    value,
  );
}

export function readWindow(key: string): string | null {
  return windowStorage()?.getItem(key) ?? null;
}

/** Null removes the entry. */
export function writeWindow(key: string, value: string | null): void {
  write(windowStorage(), key, value);
}

function write(storage: Storage | null, key: string, value: string | null): void {
  try {
    if (value === null) storage?.removeItem(key);
    else storage?.setItem(key, value);
  } catch {
    // Full: the page goes on with what it has in memory.
  }
}

function available(get: () => Storage): Storage | null {
  try {
    return get();
  } catch {
    return null;
  }
}
