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

const COLUMN = { openedAt: 't.opened_at', updatedAt: 't.updated_at', dueAt: 't.next_due_at' } as const;
/** In the words of the partial indexes, or they would not be used. */
const DUE = [`t.state NOT IN ('resolved', 'closed', 'archived')`, 't.next_due_at IS NOT NULL'];
const WAITING = `t.state IN ('waiting-requester', 'waiting-third-party')`;

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
  const than = (column: string, at: Date | undefined): string[] => (at === undefined ? [] : [`${column} ${bind(at)}`]);
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
    ...same('t.priority', filter.priority),
    ...same('t.area', filter.area),
    ...same('t.topic', filter.topic),
    ...same('t.subtopic', filter.subtopic),
    ...same('t.campaign', filter.campaign),
    ...same('t.requester_id', filter.requester),
    ...(filter.dueBefore === undefined && sort !== 'dueAt' ? [] : DUE),
    ...than('t.next_due_at <', filter.dueBefore),
    ...(filter.waitingSince === undefined ? [] : [WAITING]),
    ...than('t.updated_at <', filter.waitingSince),
    ...than('t.opened_at >=', filter.openedFrom),
    ...than('t.opened_at <', filter.openedTo),
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
