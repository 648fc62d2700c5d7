import { useEffect, useRef } from 'react';

/**
 * Pieces of news that come together are one call, so many milliseconds after the first of them.
 * @returns what each piece of news calls
 */
export function useGathered(act: () => void, withinMs: number): () => void {
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () => () => {
      if (due.current !== null) clearTimeout(due.current);
      due.current = null;
    },
    [],
  );
  return () => {
    due.current ??= setTimeout(() => {
      due.current = null;
      latest.current();
    }, withinMs);
  };
}
