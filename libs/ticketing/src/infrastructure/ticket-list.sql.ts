import type { TenantId } from '@sportello/kernel';
import type { Place } from '../application/queries/page.js';
import type { TicketListFilter, TicketSort } from '../application/queries/list-tickets/list-tickets.query.js';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import { SUMMARY_COLUMNS } from './view-statements.sql.js';

/** What a list is of; `ids` when words were searched first. */
export interface TicketListRequest {
  readonly tenant: TenantId;
  readonly filter: TicketListFilter;
  readonly sort: TicketSort;
  readonly after: Place | null;
  /** Rows to read, one more than a page. */
  readonly rows: number;
  readonly sight: Sight;
  readonly ids: readonly string[] | null;
}

const COLUMN = { openedAt: 't.opened_at', updatedAt: 't.updated_at' } as const;

/** One statement for any mixture of conditions: only conditions that are there, only bound values, keyset paging. */
export function ticketListStatement(request: TicketListRequest): {
  readonly sql: string;
  readonly params: readonly unknown[];
} {
  const { tenant, filter, sort, after, rows, sight, ids } = request;
  const params: unknown[] = [tenant];
  const bind = (value: unknown): string => `$${params.push(value)}`;
  const same = (column: string, value: unknown): string[] =>
    value === undefined ? [] : [`${column} = ${bind(value)}`];
  const down = sort.startsWith('-');
  const column = COLUMN[sort.replace('-', '') as keyof typeof COLUMN];
  const where = [
    't.tenant_id = $1',
    ...(filter.states === undefined ? [] : [`t.state = ANY (${bind(filter.states)})`]),
    ...same('t.team', filter.team),
    ...(filter.assignee === null ? ['t.assignee_id IS NULL'] : same('t.assignee_id', filter.assignee)),
    ...same('t.channel', filter.channel),
    ...same('t.kind', filter.kind),
    ...same('t.severity', filter.severity),
    ...(filter.organisations === undefined ? [] : [`t.organisation = ANY (${bind(filter.organisations)})`]),
    ...(sight.restricted ? [] : ['NOT t.restricted']),
    ...(ids === null ? [] : [`t.id = ANY (${bind(ids)})`]),
    ...(after === null ? [] : [`(${column}, t.id) ${down ? '<' : '>'} (${bind(after.at)}, ${bind(after.id)})`]),
  ];
  const order = down ? 'DESC' : 'ASC';
  const sql = `SELECT ${SUMMARY_COLUMNS}
  FROM ticket t
 WHERE ${where.join(' AND ')}
 ORDER BY ${column} ${order}, t.id ${order} LIMIT ${bind(rows)}`;
  return { sql, params };
}
