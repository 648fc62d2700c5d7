import type { TenantId } from '@sportello/kernel';
import { MOST_COUNTED } from '../application/ports/queue-reader.port.js';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import { QUEUES, type QueueName, type QueueScope } from '../application/queries/queue.js';
import { SUMMARY_COLUMNS } from './view-statements.sql.js';

/** In the words of the partial indexes, or they would not be used. */
const OPEN = `t.state NOT IN ('resolved', 'closed', 'archived')`;
/** The columns of `ticket_queue` and `ticket_unassigned`. */
const RANK = `t.queue_rank, coalesce(t.next_due_at, 'infinity'), t.opened_at, t.id`;

/** What a queue is made of: what it is sorted by, what belongs to it, and whether it is looked at team by team. */
interface QueueShape {
  readonly order: 'rank' | 'due' | 'call';
  readonly where: (bind: Bind, scope: QueueScope) => string;
  readonly byTeam: boolean;
}

type Bind = (value: unknown) => string;

const SHAPES: Readonly<Record<QueueName, QueueShape>> = {
  'my-work': {
    order: 'rank',
    byTeam: false,
    where: (bind, { person }) => `${OPEN} AND t.assignee_id = ${bind(person)}`,
  },
  'my-team': { order: 'rank', byTeam: true, where: () => OPEN },
  unassigned: { order: 'rank', byTeam: true, where: () => `${OPEN} AND t.assignee_id IS NULL` },
  'due-soon': {
    order: 'due',
    byTeam: true,
    where: (bind, { now, soon }) =>
      `${OPEN} AND t.next_due_at IS NOT NULL AND t.next_due_at >= ${bind(now)} AND t.next_due_at < ${bind(soon)}`,
  },
  breached: {
    order: 'due',
    byTeam: true,
    where: (bind, { now }) => `${OPEN} AND t.next_due_at IS NOT NULL AND t.next_due_at < ${bind(now)}`,
  },
  waiting: {
    order: 'rank',
    byTeam: true,
    where: () => `t.state IN ('waiting-requester', 'waiting-third-party')`,
  },
  'call-backs': { order: 'call', byTeam: true, where: () => `t.call_back_at IS NOT NULL` },
};

const ORDER = { rank: RANK, due: 't.next_due_at, t.id', call: 't.call_back_at, t.id' } as const;

export interface QueueRequest {
  readonly tenant: TenantId;
  readonly queue: QueueName;
  readonly scope: QueueScope;
  readonly sight: Sight;
  /** The last line of the page before, as `placeOf` tells it. */
  readonly after: readonly unknown[] | null;
  /** Rows to read, one more than a page. */
  readonly rows: number;
}

/** The same name always stands for the same text: PostgreSQL plans it once a connection. */
interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** One page: of each team the first rows by its own index, then the first of those. */
export function queueStatement({ tenant, queue, scope, sight, after, rows }: QueueRequest): Statement {
  const values: unknown[] = [tenant];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const { order } = SHAPES[queue];
  const from = after === null ? '' : ` AND (${ORDER[order]}) > (${after.map(bind).join(', ')})`;
  const limit = bind(rows);
  const page = (team: string | null): string => `
  SELECT ${SUMMARY_COLUMNS}, t.call_back_at, t.requester->>'phone' AS requester_phone, t.queue_rank
    FROM ticket t
   WHERE ${belongs(queue, scope, sight, bind, team)}${from}
   ORDER BY ${ORDER[order]} LIMIT ${limit}`;
  const parts = partsOf(queue, scope, bind, page);
  return {
    name: `queue-${queue}${variant(scope, sight)}${after === null ? '' : '-next'}`,
    text: `SELECT * FROM (${parts.join(' UNION ALL ')}) AS t ORDER BY ${ORDER[order]} LIMIT ${limit}`,
    values,
  };
}

/** How many of each, as far as it is counted. */
export function countStatement({ tenant, scope, sight }: Omit<QueueRequest, 'queue' | 'after' | 'rows'>): Statement {
  const values: unknown[] = [tenant];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const counts = (Object.keys(QUEUES) as QueueName[]).map((queue) => {
    const counted = (team: string | null): string =>
      `SELECT 1 AS one FROM ticket t WHERE ${belongs(queue, scope, sight, bind, team)} LIMIT ${MOST_COUNTED}`;
    const parts = partsOf(queue, scope, bind, counted);
    return `SELECT '${queue}' AS queue, (SELECT count(*)::int FROM (SELECT 1 FROM (${parts.join(' UNION ALL ')}) p LIMIT ${MOST_COUNTED}) c) AS count`;
  });
  return { name: `queue-counts${variant(scope, sight)}`, text: counts.join('\nUNION ALL\n'), values };
}

const variant = ({ unrouted }: QueueScope, { restricted }: Sight): string =>
  `${unrouted ? '-all' : ''}${restricted ? '-restricted' : ''}`;

/** A part for each team, by its own range of an index that begins with the team; one more for tickets without. */
function partsOf(queue: QueueName, scope: QueueScope, bind: Bind, rows: (team: string | null) => string): string[] {
  if (!SHAPES[queue].byTeam) return [`(${rows(null)})`];
  const ofTeams = `(SELECT o.* FROM unnest(${bind(scope.teams)}::text[]) AS s (team) CROSS JOIN LATERAL (${rows('t.team = s.team')}) AS o)`;
  return scope.unrouted ? [ofTeams, `(${rows('t.team IS NULL')})`] : [ofTeams];
}

function belongs(queue: QueueName, scope: QueueScope, sight: Sight, bind: Bind, team: string | null): string {
  return [
    't.tenant_id = $1',
    ...(team === null ? [] : [team]),
    SHAPES[queue].where(bind, scope),
    ...(sight.restricted ? [] : ['NOT t.restricted']),
  ].join(' AND ');
}

/** What the next page comes after. */
export function placeOf(queue: QueueName, row: PlacedRow): readonly unknown[] {
  const { order } = SHAPES[queue];
  const iso = (at: Date | null): string => at?.toISOString() ?? 'infinity';
  if (order === 'due') return [iso(row.next_due_at), row.id];
  if (order === 'call') return [iso(row.call_back_at), row.id];
  return [row.queue_rank, iso(row.next_due_at), row.opened_at.toISOString(), row.id];
}

export interface PlacedRow {
  readonly id: string;
  readonly queue_rank: number;
  readonly next_due_at: Date | null;
  readonly call_back_at: Date | null;
  readonly requester_phone: string | null;
  readonly opened_at: Date;
}
