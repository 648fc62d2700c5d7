import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Api, Loose } from '../../api/api.js';
import type { Reading } from '../../api/reading.js';
import { readKey } from '../../api/use-read.js';
import { allPages, ROWS_AT_A_TIME, type TakenRows } from '../../components/table.rows.js';
import { firstReadings, pageReading } from './first.readings.js';
import { keyOf, sourceOf, type ListSource } from './list.source.js';
import type { TicketRow } from './ticket.row.js';

/** One page of a list, under the key by which it is kept. */
export const listQuery = (api: Api, tenant: string, source: ListSource, cursor: string | null) =>
  queryOptions({
    queryKey: ['desk-list', tenant, listKey(source, cursor)],
    queryFn: ({ signal }) => get(api, pageReading(source, cursor), signal),
  });

/** Every ticket of a list, for a file. */
export const wholeList = (api: Api, source: ListSource): Promise<TakenRows<TicketRow>> =>
  allPages((cursor) => get(api, pageReading(source, cursor === '' ? null : cursor, ROWS_AT_A_TIME)));

export const listKey = (source: ListSource, cursor: string | null): string => `${keyOf(source)}&after=${cursor ?? ''}`;

/** Reads what the first page of the desk shows, so that it is drawn once and whole. Never fails: the page asks again what is not there. */
export async function beginQueue(
  queries: QueryClient,
  api: Api,
  { tenant, rights, search }: { readonly tenant: string; readonly rights: readonly string[]; readonly search: string },
): Promise<void> {
  const [list, ...beside] = firstReadings(rights, search);
  if (list === undefined) return;
  const source = sourceOf(new URLSearchParams(search));
  await Promise.all([
    queries.prefetchQuery(listQuery(api, tenant, source, null)),
    ...beside.map((one) =>
      queries.prefetchQuery({
        queryKey: readKey(tenant, one.route, one.given.path, one.given.query),
        queryFn: ({ signal }) => get(api, one, signal),
      }),
    ),
  ]);
}

function get<Answer>(api: Api, { route, given }: Reading<Answer>, signal?: AbortSignal): Promise<Answer> {
  const ask = api.get as (route: string, given: Loose) => Promise<Answer>;
  return ask(route, { ...given, ...(signal ? { signal } : {}) });
}
