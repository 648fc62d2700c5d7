import { reading, type Reading } from '../../api/reading.js';
import { filterForApi, sourceOf, type ListSource } from './list.source.js';
import type { ListPage } from './ticket.row.js';

/** Rows of a page, in every list of the desk. */
export const PAGE_SIZE = 50;
export const QUEUES = reading('/queues');
export const VOCABULARY = reading('/vocabulary');
export const SAVED_VIEWS = reading('/saved-views');

/** One page of a list. */
export function pageReading(source: ListSource, cursor: string | null, limit = PAGE_SIZE): Reading<ListPage> {
  const page = { limit, ...(cursor === null ? {} : { cursor }) };
  switch (source.kind) {
    case 'queue':
      return reading('/queues/{queue}', { path: { queue: source.queue }, query: page });
    case 'view':
      return reading('/saved-views/{id}/tickets', { path: { id: source.id }, query: page });
    case 'search':
      return reading('/tickets', { query: { ...filterForApi(source.filter), sort: source.sort, ...page } });
  }
}

/** What the desk's first page cannot be drawn without, but for its session. @param search of its address */
export function firstReadings(rights: readonly string[], search: string): readonly Reading[] {
  if (!rights.includes('queue.read')) return [];
  const list = pageReading(sourceOf(new URLSearchParams(search)), null);
  return [list, QUEUES, VOCABULARY, ...(rights.includes('view.keep') ? [SAVED_VIEWS] : [])];
}
