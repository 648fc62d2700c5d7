import { useEffect, useState } from 'react';
import { readWindow, writeWindow } from '../../storage/browser.storage.js';
import { draftKey, parseDraft, serialiseDraft, type StoredDraft } from './draft.store.js';

/** The draft of a form, written to the window's storage at every change. */
export function useDraft(
  tenant: string,
  instance: string,
): [StoredDraft, (change: (draft: StoredDraft) => StoredDraft) => void] {
  const key = draftKey(tenant, instance);
  const [draft, setDraft] = useState(() => parseDraft(readWindow(key)));
  useEffect(() => writeWindow(key, serialiseDraft(draft)), [key, draft]);
  return [draft, setDraft];
}

export function forgetDraft(tenant: string, instance: string): void {
  writeWindow(draftKey(tenant, instance), null);
}
