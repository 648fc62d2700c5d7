import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { usePortal } from '../layout/portal.context.js';
import { useApi } from './api.context.js';
import type { Loose } from './api.js';
import type { AnswerOf, Given, HelpdeskRoutes, OperationOf, RoutesOf } from './routes.js';

type Got<Route extends RoutesOf<HelpdeskRoutes, 'get'>> = OperationOf<HelpdeskRoutes, Route, 'get'>;

export interface ReadOptions {
  readonly enabled?: boolean;
  /** Milliseconds between readings; false: none, live updates make them needless. */
  readonly refetchInterval?: number | false;
  readonly staleTime?: number;
  /** Milliseconds an answer is kept for the next page that asks; 0 for what must not be acted upon as it once was. */
  readonly gcTime?: number;
  /** What was there stays on the page while the next answer is read (another page, another filter). */
  readonly keep?: boolean;
}

/**
 * Reads a route and keeps its answer: `const ticket = useRead('/tickets/{number}', { path: { number } })`.
 * Its key is `readKey(tenant, route, …)`: by it the answer is read anew after a change.
 */
export function useRead<Route extends RoutesOf<HelpdeskRoutes, 'get'>>(
  route: Route,
  given?: Given<Got<Route>>[0],
  { keep = false, ...options }: ReadOptions = {},
): UseQueryResult<AnswerOf<Got<Route>>> {
  const api = useApi();
  const { tenant } = usePortal();
  const { path, query } = (given ?? {}) as Loose;
  const get = api.get as (route: string, given: Loose) => Promise<AnswerOf<Got<Route>>>;
  return useQuery({
    queryKey: readKey(tenant, route, path, query),
    queryFn: ({ signal }) => get(route, { ...given, signal }),
    ...options,
    ...(keep ? { placeholderData: (previous: AnswerOf<Got<Route>> | undefined) => previous } : {}),
  });
}

/** The key of a reading; with fewer parts, the beginning of the keys of many: `readKey(tenant, '/queues/{id}')`. */
export function readKey(tenant: string, route?: RoutesOf<HelpdeskRoutes, 'get'>, path?: object, query?: object) {
  return ['api', tenant, route, path, query].filter((part) => part !== undefined);
}
