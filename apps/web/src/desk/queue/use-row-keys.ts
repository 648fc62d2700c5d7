import { useRef, type FocusEvent, type RefObject } from 'react';
import { useDeskKey } from '../keys/use-desk-key.js';

export interface RowKeys {
  /** Around the table. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent) => void;
  /** The row the hand is on: the one with the focus, or the last that had it. */
  readonly current: () => string | null;
}

/** Letters that move along the rows of a table, as its arrows do once it has the focus. */
export function useRowKeys(): RowKeys {
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);
  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])];
  const current = () => {
    const shown = rows().map((row) => row.dataset['row']);
    return last.current !== null && shown.includes(last.current) ? last.current : null;
  };
  const move = (by: 1 | -1) => {
    const all = rows();
    const at = all.findIndex((row) => row.dataset['row'] === last.current);
    const to = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
  };
  useDeskKey('next', () => move(1));
  useDeskKey('previous', () => move(-1));
  const onFocus = ({ target }: FocusEvent) => {
    last.current = target.closest<HTMLElement>('tr[data-row]')?.dataset['row'] ?? last.current;
  };
  return { frame, onFocus, current };
}
