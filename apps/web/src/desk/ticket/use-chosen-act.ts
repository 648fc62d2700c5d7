import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What somebody is doing: an act on the ticket, or on one of its tasks. */
export interface ChosenAct {
  readonly act: string;
  readonly task: string | null;
}

/** Kept in the address: the back button closes the form, a reload opens it again, and what was typed is there. */
export function useChosenAct() {
  const [query, setQuery] = useSearchParams();
  const act = query.get('do');
  const task = query.get('task');
  const choose = useCallback(
    (next: string, on?: string) => setQuery(on === undefined ? { do: next } : { do: next, task: on }),
    [setQuery],
  );
  const close = useCallback(() => setQuery({}), [setQuery]);
  return { chosen: act === null ? null : ({ act, task } satisfies ChosenAct), choose, close };
}
