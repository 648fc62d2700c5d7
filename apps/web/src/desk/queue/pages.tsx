import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useSpeech } from './texts/index.js';

/** Where in a list one is: its cursor, and those of the pages before. */
export interface Paging {
  readonly cursor: string | null;
  /** From 1. */
  readonly page: number;
  readonly next: (cursor: string) => void;
  readonly previous: () => void;
}

/** The page of a list, in the address: a reload and the browser's back button keep to it. */
export function usePaging(): Paging {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const location = useLocation();
  const cursor = params.get('cursor');
  const before = cursorsIn(location.state);
  const go = (to: string | null, cursors: readonly (string | null)[]) => {
    const next = new URLSearchParams(params);
    if (to === null) next.delete('cursor');
    else next.set('cursor', to);
    void navigate(`${location.pathname}?${next.toString()}`, { state: { cursors } });
  };
  return {
    cursor,
    page: cursor === null ? 1 : before.length + 1,
    next: (to) => go(to, [...before, cursor]),
    previous: () => go(before.at(-1) ?? null, before.slice(0, -1)),
  };
}

function cursorsIn(state: unknown): readonly (string | null)[] {
  if (typeof state !== 'object' || state === null || !('cursors' in state) || !Array.isArray(state.cursors)) return [];
  return (state.cursors as readonly unknown[]).filter(
    (one): one is string | null => one === null || typeof one === 'string',
  );
}

/** From page to page; nothing when there is but one. */
export function Pages({ paging, next }: { paging: Paging; next: string | null }) {
  const { t } = useSpeech();
  if (next === null && paging.cursor === null) return null;
  return (
    <nav className="sp-pages-of-list" aria-label={t('queue.pages')}>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={paging.cursor === null}
        onClick={paging.previous}
      >
        {t('queue.page.previous')}
      </button>
      <span aria-current="page">{t('queue.page', { page: paging.page })}</span>
      <button
        type="button"
        className="btn btn-outline-primary btn-sm"
        disabled={next === null}
        onClick={() => next !== null && paging.next(next)}
      >
        {t('queue.page.next')}
      </button>
    </nav>
  );
}
