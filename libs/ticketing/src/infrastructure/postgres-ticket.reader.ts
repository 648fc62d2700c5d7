import { storable } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { TicketReader, type Merged, type Sight } from '../application/ports/ticket-reader.port.js';
import type { TicketListFilter, TicketSort } from '../application/queries/list-tickets/list-tickets.query.js';
import type { EventView } from '../application/queries/event.view.js';
import type { MessageView } from '../application/queries/message.view.js';
import {
  fromCursor,
  limitOf,
  pageOf,
  toCursor,
  type Page,
  type PageRequest,
  type Place,
} from '../application/queries/page.js';
import type { TicketSummary, TicketView } from '../application/queries/ticket.view.js';
import { ticketListStatement, type TicketListRequest } from './ticket-list.sql.js';
import { isUuid } from './uuid.js';
import {
  toEvent,
  toMessage,
  toSummary,
  toView,
  type EventRow,
  type MessageRow,
  type SummaryRow,
  type ViewRow,
} from './view.mapper.js';
import { EVENTS, MESSAGES, MESSAGES_WITH_MERGED, VIEW_BY_ID, VIEW_BY_NUMBER } from './view-statements.sql.js';

/** What the search function answers at most. */
const MOST_HITS = 1000;
const WHOLE_NUMBER = /^[a-z][a-z0-9]{1,11}-\d{4}-\d{7,}$/i;
const SEARCH = 'SELECT ticket_id AS id, opened_at AS at FROM sportello.search_tickets($1, $2, $3, $4)';

export class PostgresTicketReader extends TicketReader {
  async ticket(tx: Tx, ref: string, sight: Sight): Promise<TicketView | null> {
    const statement = isUuid(ref)
      ? { name: 'ticket-view-id', text: VIEW_BY_ID }
      : { name: 'ticket-view-number', text: VIEW_BY_NUMBER };
    const [row] = await tx.query<ViewRow>({ ...statement, values: [tx.tenant, storable(ref), sight.restricted] });
    return row === undefined ? null : toView(row);
  }

  async tickets(
    tx: Tx,
    filter: TicketListFilter,
    sort: TicketSort,
    page: PageRequest,
    sight: Sight,
  ): Promise<Page<TicketSummary>> {
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const list = { tenant: tx.tenant, filter, sort, after, rows: limitOf(page) + 1, sight, ids: null };
    const words = filter.q?.trim() ?? '';
    if (words === '') return this.#list(tx, list);
    if (WHOLE_NUMBER.test(words)) return this.#byNumber(tx, words.toUpperCase(), sight);
    return this.#search(tx, words, list);
  }

  async events(tx: Tx, ticketId: string, after: number, limit: number): Promise<readonly EventView[]> {
    const values = [tx.tenant, ticketId, after, limit];
    return (await tx.query<EventRow>({ name: 'ticket-events', text: EVENTS, values })).map(toEvent);
  }

  async messages(
    tx: Tx,
    ticketId: string,
    only: 'public' | 'all',
    page: PageRequest,
    merged: Merged = 'none',
  ): Promise<Page<MessageView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const values = [tx.tenant, ticketId, only === 'all', after?.at ?? null, after?.id ?? null, limit + 1];
    const statement =
      merged === 'none'
        ? { name: 'ticket-messages', text: MESSAGES, values }
        : { name: 'ticket-messages-merged', text: MESSAGES_WITH_MERGED, values: [...values, merged === 'all'] };
    const rows = await tx.query<MessageRow>(statement);
    return pageOf(rows, limit, ({ at, id }) => ({ at, id }), toMessage);
  }

  async #list(tx: Tx, list: TicketListRequest): Promise<Page<TicketSummary>> {
    const { sql, params } = ticketListStatement(list);
    const rows = await tx.query<SummaryRow>(sql, params);
    return pageOf(rows, list.rows - 1, (row) => ({ at: sortedBy(list.sort, row), id: row.id }), toSummary);
  }

  async #byNumber(tx: Tx, number: string, sight: Sight): Promise<Page<TicketSummary>> {
    const ticket = await this.ticket(tx, number, sight);
    return { items: ticket === null ? [] : [ticket], next: null };
  }

  /** The words first, by their index; then the other conditions on what was found. A page may be short and yet not the last. */
  async #search(tx: Tx, words: string, list: TicketListRequest): Promise<Page<TicketSummary>> {
    const hits = await tx.query<Place>(SEARCH, [words, MOST_HITS, list.after?.at ?? null, list.after?.id ?? null]);
    const page = await this.#list(tx, { ...list, sort: '-openedAt', ids: hits.map(({ id }) => id) });
    const last = hits.at(-1);
    if (page.next !== null || hits.length < MOST_HITS || last === undefined) return page;
    return { ...page, next: toCursor(last) };
  }
}

function sortedBy(sort: TicketSort, { updated_at, opened_at, next_due_at }: SummaryRow): Date {
  if (sort === 'dueAt') return next_due_at ?? opened_at;
  return sort.endsWith('updatedAt') ? updated_at : opened_at;
}
