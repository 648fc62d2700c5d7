import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { isStale } from '../../api/failure.js';
import { useRead } from '../../api/use-read.js';
import { useSettled } from '../../form/use-settled.js';
import { contentOf, draftFrom, isBegun, textOf, type AccountDraft } from './account.draft.js';
import { emptyDraft, type StoredDraft } from './draft.store.js';

/** Milliseconds without a letter after which a draft is saved. */
const WAIT_MS = 1_500;

/** What the account is known to hold: when it was saved, and as what. */
interface Base {
  readonly savedAt: string | null;
  readonly text: string;
}

const NOTHING: Base = { savedAt: null, text: '' };

/**
 * The draft of a form in the account of whoever has logged in: it is saved as they type, and offered where they come back, on
 * whatever device. What is there is neither taken nor written over before they say which of the two they go on with.
 */
export function useAccountDraft(instance: string, draft: StoredDraft, set: (draft: StoredDraft) => void) {
  const api = useApi();
  const read = useRead('/my-drafts', undefined, { staleTime: Infinity, gcTime: 0 });
  const { refetch } = read;
  const [base, setBase] = useState<Base | null>(null);
  const [kept, setKept] = useState<AccountDraft | null>(null);
  const [failed, setFailed] = useState(false);
  const text = textOf(draft);
  const found = read.data?.items.find((one) => one.instance === instance);
  const same = found !== undefined && textOf(draftFrom(found)) === text;
  if (base === null && read.data !== undefined && (found === undefined || same)) {
    setBase(found === undefined ? NOTHING : { savedAt: found.savedAt, text });
    setKept(found ?? null);
  }
  const settled = useSettled(text, WAIT_MS);
  const begun = isBegun(draft);
  const sending = useRef(false);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const save = useCallback(
    async (since: string | null, content: ReturnType<typeof contentOf>) => {
      try {
        const body = { ...content, ...(since === null ? {} : { since }) };
        const answer = await api.put('/my-drafts/{instance}', { path: { instance }, body });
        setBase({ savedAt: answer.savedAt, text: JSON.stringify(content) });
        setKept(answer);
        setFailed(false);
      } catch (failure) {
        if (!isStale(failure)) return setFailed(true);
        await refetch();
        setBase(null);
      }
    },
    [api, instance, refetch],
  );
  useEffect(() => {
    if (base === null || sending.current || settled !== text || text === base.text || !begun) return;
    // One after the other: the second goes on from what the first has saved.
    const content = contentOf(draft);
    underWay.current = underWay.current.then(() => (sending.current ? undefined : save(base.savedAt, content)));
  }, [base, settled, text, begun, draft, save]);
  const settle = useCallback(() => {
    sending.current = true;
    return underWay.current;
  }, []);
  const goOn = useCallback(() => {
    sending.current = false;
  }, []);
  const discard = async () => {
    await api.post('/my-drafts/{instance}/discard', { path: { instance } });
    await refetch();
    setBase(NOTHING);
    setKept(null);
  };
  return {
    /** Another draft than the one on the page: which of the two is asked. */
    offered: base === null ? found : undefined,
    /** As it was last saved. */
    kept,
    /** It could not be saved: it is in this window alone. */
    failed,
    resume: () => {
      if (found === undefined) return;
      const resumed = draftFrom(found);
      set(resumed);
      setBase({ savedAt: found.savedAt, text: textOf(resumed) });
      setKept(found);
    },
    /** The one in the account goes; what is on the page stays. */
    discard,
    /** Both go. */
    empty: async () => {
      await discard();
      set(emptyDraft);
    },
    settle,
    goOn,
  };
}
