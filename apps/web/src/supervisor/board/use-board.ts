import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Api } from '../../api/api.js';
import { nextCursor } from '../../api/next.cursor.js';
import { readKey } from '../../api/use-read.js';
import { usePortal } from '../../layout/portal.context.js';
import { changesBetween, NO_CHANGES } from '../../live/list.changes.js';
import { useLive } from '../../live/live.provider.js';
import { useGathered } from '../../live/use-gathered.js';
import { OPEN } from '../wall/wall.lists.js';
import type { BoardTicket } from './board.columns.js';

/** Milliseconds between readings while there are no live updates. */
const POLL = 30_000;
const TOGETHER = 1_000;
const PAGE = 100;
/** More than these nobody moves by hand; the lists of the desk have them all. */
const MOST = 300;

interface BoardRead {
  readonly tickets: readonly BoardTicket[];
  readonly more: boolean;
}

/** The open tickets of a team, kept up to date behind what is shown, so that no card moves under the hand (docs/adr/0125). */
export function useBoard(team: string) {
  const api = useApi();
  const queries = useQueryClient();
  const { tenant } = usePortal();
  const [frozen, setFrozen] = useState<{ readonly team: string; readonly read: BoardRead } | null>(null);
  const live = useLive();
  const query = useQuery({
    queryKey: ['board', tenant, team],
    queryFn: ({ signal }) => openOf(api, team, signal),
    enabled: team !== '',
    refetchInterval: live === 'on' ? false : POLL,
  });
  const known = query.data;
  if (known !== undefined && frozen?.team !== team) setFrozen({ team, read: known });
  const { refetch } = query;
  const shown = frozen?.team === team ? frozen.read : undefined;
  const show = () => known !== undefined && setFrozen({ team, read: known });
  const refresh = useCallback(async () => {
    const [{ data }] = await Promise.all([
      refetch(),
      queries.invalidateQueries({ queryKey: readKey(tenant, '/views/wall') }),
    ]);
    if (data !== undefined) setFrozen({ team, read: data });
  }, [refetch, queries, tenant, team]);
  const soon = useGathered(() => void refetch(), TOGETHER);
  useLive({ ticket: soon, missed: soon });
  return {
    reading: { data: shown, isError: query.isError, error: query.error, refetch },
    changes: shown === undefined || known === undefined ? NO_CHANGES : changesBetween(shown.tickets, known.tickets),
    show,
    refresh,
  };
}

async function openOf(api: Api, team: string, signal: AbortSignal): Promise<BoardRead> {
  const tickets: BoardTicket[] = [];
  let cursor: string | null = null;
  do {
    const query = { team, states: OPEN, sort: 'openedAt', limit: PAGE } as const;
    const page: Awaited<ReturnType<typeof api.get<'/tickets'>>> = await api.get('/tickets', {
      query: { ...query, ...(cursor === null ? {} : { cursor }) },
      signal,
    });
    tickets.push(...page.items);
    cursor = nextCursor(page);
  } while (cursor !== null && tickets.length < MOST);
  return { tickets, more: cursor !== null };
}
