import { useCallback, useEffect, useState } from 'react';
import { readWindow, writeWindow } from './browser.storage.js';

/**
 * Something being written, kept in the window's storage at every change: it survives a reload, a failed save, the lock and the
 * back button. Null forgets it.
 * @param key of the staff: `staffDraftKey(…)` or the hook `useDraftText(…)`
 * @param read makes something of what was stored, leniently: an older version of the page may have left it
 */
export function useKept<T>(
  key: string,
  initial: T,
  read: (stored: unknown) => T | null,
): [value: T, set: (value: T) => void, forget: () => void] {
  const [kept, setKept] = useState(() => ({ key, value: recalled(key, read) ?? initial, touched: false }));
  const current = kept.key === key ? kept : { key, value: recalled(key, read) ?? initial, touched: false };
  if (current !== kept) setKept(current);
  useEffect(() => {
    if (kept.touched) writeWindow(kept.key, JSON.stringify(kept.value));
  }, [kept]);
  const set = useCallback((value: T) => setKept({ key, value, touched: true }), [key]);
  const forget = () => {
    writeWindow(key, null);
    setKept({ key, value: initial, touched: false });
  };
  return [current.value, set, forget];
}

/** A text being written: {@link useKept} for a string. */
export function useKeptText(key: string): [value: string, set: (value: string) => void, forget: () => void] {
  return useKept(key, '', asText);
}

const asText = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null);

function recalled<T>(key: string, read: (stored: unknown) => T | null): T | null {
  const stored = readWindow(key);
  if (stored === null) return null;
  try {
    return read(JSON.parse(stored) as unknown);
  } catch {
    return null;
  }
}
