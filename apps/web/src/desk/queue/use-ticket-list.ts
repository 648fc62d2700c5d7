import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useApi } from '../../api/api.context.js';
import { readKey } from '../../api/use-read.js';
import { usePortal } from '../../layout/portal.context.js';
import { useLive } from '../../live/live.provider.js';
import { useGathered } from '../../live/use-gathered.js';
import type { TicketChanged } from '../../live/live.events.js';
import { useSession } from '../../staff/session/session.context.js';
import { changesBetween, NO_CHANGES, type ListChanges } from '../../live/list.changes.js';
import { listKey, listQuery } from './list.query.js';
import type { ListSource } from './list.source.js';
import type { ListPage } from './ticket.row.js';

export interface TicketList {
  /** What is on the page: it stays until asked for. */
  readonly shown: ListPage | undefined;
  readonly changes: ListChanges;
  /** Puts what is known now on the page. */
  readonly show: () => void;
  /** Reads anew and shows it at once: after something one did oneself. */
  readonly refresh: () => Promise<void>;
  readonly busy: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Milliseconds between readings while there are no live updates. */
const POLL = 30_000;
/** Milliseconds in which what happens together is read together. */
const TOGETHER = 1_000;

/** One page of a list, kept up to date behind what is shown, so that no row moves under the hand. */
export function useTicketList(source: ListSource, cursor: string | null): TicketList {
  const api = useApi();
  const { tenant } = usePortal();
  const queries = useQueryClient();
  const key = listKey(source, cursor);
  const [frozen, setFrozen] = useState<{ readonly key: string; readonly page: ListPage } | null>(null);
  const live = useLive();
  const query = useQuery({
    ...listQuery(api, tenant, source, cursor),
    refetchInterval: live === 'on' ? false : POLL,
    placeholderData: keepPreviousData,
  });
  const known = query.isPlaceholderData ? undefined : query.data;
  if (known !== undefined && frozen?.key !== key) setFrozen({ key, page: known });
  const { refetch } = query;
  const refresh = useCallback(async () => {
    const [{ data }] = await Promise.all([
      refetch(),
      queries.invalidateQueries({ queryKey: readKey(tenant, '/queues') }),
    ]);
    if (data !== undefined) setFrozen({ key, page: data });
  }, [refetch, queries, tenant, key]);
  const page = frozen?.key === key ? frozen.page : undefined;
  useReadOnNews(page, source, () => {
    void refetch();
    void queries.invalidateQueries({ queryKey: readKey(tenant, '/queues') });
  });
  const changes = useMemo(
    () => (page === undefined || known === undefined ? NO_CHANGES : changesBetween(page.items, known.items)),
    [page, known],
  );
  return {
    shown: frozen?.page,
    changes,
    show: () => known !== undefined && setFrozen({ key, page: known }),
    refresh,
    busy: page === undefined,
    ...{ isError: query.isError, error: query.error, refetch },
  };
}

/** Reads when something happens that may concern the list: to one of its rows, or where one works. */
function useReadOnNews(page: ListPage | undefined, source: ListSource, read: () => void): void {
  const { teams, roles } = useSession();
  const soon = useGathered(read, TOGETHER);
  const concerns = (changed: TicketChanged): boolean =>
    changed.mine ||
    source.kind !== 'queue' ||
    roles.includes('supervisor') ||
    changed.teams.some((team) => teams.includes(team)) ||
    (page?.items.some(({ number }) => number === changed.number) ?? false);
  useLive({ ticket: (changed) => concerns(changed) && soon(), missed: soon });
}
