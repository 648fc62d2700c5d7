import { useState } from 'react';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { changesBetween, NO_CHANGES, type Line, type ListChanges } from '../../live/list.changes.js';
import { useLive } from '../../live/live.provider.js';
import { useGathered } from '../../live/use-gathered.js';
import { PAGE_SIZE } from '../queue/first.readings.js';

export type WaitingCall = Schema<'WaitingCallBackView'>;
type Page = Schema<'CallBackPageView'>;

export interface WaitingCalls {
  /** What is on the page: it stays until asked for. */
  readonly shown: Page | undefined;
  readonly changes: ListChanges;
  readonly show: () => void;
  /** Reads anew and shows it at once: after something one did oneself. */
  readonly refresh: () => Promise<void>;
  readonly failed: unknown;
}

/** Milliseconds between readings while there are no live news. */
const POLL = 30_000;
/** Milliseconds in which what happens together is read together. */
const TOGETHER = 1_000;

/** Who is to be called back, kept up to date behind what is shown, so that no row moves under the hand. */
export function useCallBacks(cursor: string | null): WaitingCalls {
  const key = cursor ?? '';
  const [frozen, setFrozen] = useState<{ readonly key: string; readonly page: Page } | null>(null);
  const query = { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) };
  const live = useLive();
  const { data, refetch, error, isPlaceholderData } = useRead(...(['/call-backs', { query }] as const), {
    keep: true,
    staleTime: 0,
    refetchInterval: live === 'on' ? false : POLL,
  });
  const known = isPlaceholderData ? undefined : data;
  if (known !== undefined && frozen?.key !== key) setFrozen({ key, page: known });
  const soon = useGathered(() => void refetch(), TOGETHER);
  // Promises on tickets come and go with the tickets.
  useLive({ callBack: soon, ticket: soon, missed: soon });
  const page = frozen?.key === key ? frozen.page : undefined;
  return {
    shown: frozen?.page,
    changes:
      page === undefined || known === undefined
        ? NO_CHANGES
        : changesBetween(page.items.map(lineOf), known.items.map(lineOf)),
    show: () => known !== undefined && setFrozen({ key, page: known }),
    refresh: async () => {
      const read = await refetch();
      if (read.data !== undefined) setFrozen({ key, page: read.data });
    },
    failed: error,
  };
}

const lineOf = ({ id, dueAt, missed, attempts, state = '' }: WaitingCall): Line => ({
  ...{ number: id, updatedAt: `${dueAt} ${missed} ${attempts}`, state },
});
