import type { Tx } from '@sportello/platform';
import { QueueReader, type QueueCount, type QueuedTicket } from '../application/ports/queue-reader.port.js';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import { limitOf, type Page, type PageRequest } from '../application/queries/page.js';
import type { QueueName, QueueScope } from '../application/queries/queue.js';
import { invalidCursor } from '../ticketing.errors.js';
import { countStatement, placeOf, queueStatement, type PlacedRow } from './queue.sql.js';
import { isUuid } from './uuid.js';
import { toSummary, type SummaryRow } from './view.mapper.js';

type QueueRow = SummaryRow & PlacedRow;

const BY_TIME: readonly QueueName[] = ['due-soon', 'breached', 'call-backs'];

export class PostgresQueueReader extends QueueReader {
  async page(
    tx: Tx,
    queue: QueueName,
    scope: QueueScope,
    sight: Sight,
    page: PageRequest,
  ): Promise<Page<QueuedTicket>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : placeIn(queue, page.cursor);
    const statement = queueStatement({ tenant: tx.tenant, queue, scope, sight, after, rows: limit + 1 });
    const rows = await tx.query<QueueRow>(statement);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const more = rows.length > limit && last !== undefined;
    return { items: shown.map(toQueued), next: more ? cursorOf(placeOf(queue, last)) : null };
  }

  async counts(tx: Tx, scope: QueueScope, sight: Sight): Promise<readonly QueueCount[]> {
    return tx.query<QueueCount>(countStatement({ tenant: tx.tenant, scope, sight }));
  }
}

const toQueued = (row: QueueRow): QueuedTicket => ({
  ...toSummary(row),
  callBackAt: row.call_back_at?.toISOString() ?? null,
  phone: row.requester_phone,
});

const cursorOf = (place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function placeIn(queue: QueueName, cursor: string): readonly unknown[] {
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [rank, due, opened, id] = BY_TIME.includes(queue) ? [0, place[0], EPOCH, place[1]] : place;
  const good = Number.isInteger(rank) && isDue(due) && isInstant(opened) && typeof id === 'string' && isUuid(id);
  if (!good) throw invalidCursor();
  return place;
}

/** Nothing at all, when it is no list. */
function parsed(json: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? (value as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

const EPOCH = '1970-01-01T00:00:00.000Z';
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isDue = (value: unknown): boolean => value === 'infinity' || isInstant(value);
