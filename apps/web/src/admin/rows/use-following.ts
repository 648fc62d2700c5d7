import { useCallback, useEffect, useRef } from 'react';

/** Gives the focus to an element, by its id, once what was just changed is on the page: a row that moved takes it along. */
export function useFollowing(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  });
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
