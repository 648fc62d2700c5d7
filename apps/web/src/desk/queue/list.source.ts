/** By what a list of tickets may be narrowed, under the names of the API. */
export const FILTER_NAMES = [
  ...(['q', 'states', 'team', 'assignee', 'channel', 'kind', 'severity', 'priority'] as const),
  ...([
    'area',
    'topic',
    'subtopic',
    'organisation',
    'campaign',
    'dueWithin',
    'waitingFor',
    'openedFrom',
    'openedTo',
  ] as const),
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filter = { readonly [K in FilterName]?: string };

export const SORTS = ['-openedAt', 'openedAt', '-updatedAt', 'updatedAt', 'dueAt'] as const;
export type Sort = (typeof SORTS)[number];

/** What the page lists: a queue, a view somebody saved, or what a filter finds. */
export type ListSource =
  | { readonly kind: 'queue'; readonly queue: string }
  | { readonly kind: 'view'; readonly id: string }
  | { readonly kind: 'search'; readonly filter: Filter; readonly sort: Sort };

export const FIRST_QUEUE = 'my-work';

/** The source an address asks for; what it does not know it leaves out. */
export function sourceOf(params: URLSearchParams): ListSource {
  const view = params.get('view');
  if (view !== null && view !== '') return { kind: 'view', id: view };
  const filter = filterIn(params);
  const sort = SORTS.find((one) => one === params.get('sort'));
  if (sort !== undefined || Object.keys(filter).length > 0)
    return { kind: 'search', filter, sort: sort ?? '-openedAt' };
  return { kind: 'queue', queue: params.get('queue') ?? FIRST_QUEUE };
}

/** The address of a source, without its cursor. */
export function addressOf(source: ListSource): string {
  if (source.kind === 'queue') return `?${new URLSearchParams({ queue: source.queue }).toString()}`;
  if (source.kind === 'view') return `?${new URLSearchParams({ view: source.id }).toString()}`;
  const given = Object.entries(source.filter).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `?${new URLSearchParams([...given, ['sort', source.sort]]).toString()}`;
}

/** Tells two sources apart. */
export const keyOf = (source: ListSource): string => addressOf(source);

function filterIn(params: URLSearchParams): Filter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = params.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** A filter as the API takes it: numbers are numbers. */
export function filterForApi(filter: Filter): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => {
      if (value === undefined || value === '') return [];
      return [[name, NUMBERS.has(name) && /^\d+$/.test(value) ? Number(value) : value]];
    }),
  );
}

const NUMBERS = new Set(['severity', 'priority', 'dueWithin', 'waitingFor']);

/** The filter of a saved view, as the fields of the page hold it. */
export function filterFromApi(stored: Readonly<Record<string, unknown>>): Filter {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = stored[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [];
    }),
  );
}
