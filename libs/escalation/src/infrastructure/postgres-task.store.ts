import type { Json } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { isUuid, refusingTakenKeys, type EarlierResult } from '@sportello/ticketing';
import {
  TaskStore,
  type LoadedTask,
  type TaskChange,
  type TaskOpening,
  type TicketOfTask,
} from '../application/ports/task-store.port.js';
import type { TaskStateCode } from '../domain/index.js';
import { toTask, type TaskRow } from './task.mapper.js';
import { taskCompanions, taskOpeningValues, taskUpdateValues } from './task.values.js';
import { OPEN_TASK, SAVE_TASK } from './task-write.sql.js';

interface EarlierRow {
  readonly earlier_hash: Uint8Array | null;
  readonly earlier_result: object | null;
}

interface TicketRow {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly language: string;
  readonly severity: number | null;
  readonly fields: Readonly<Record<string, Json>>;
}

const EARLIER = `
SELECT request_hash AS earlier_hash, result AS earlier_result FROM command_result
 WHERE tenant_id = $1 AND idempotency_key = $2`;
const LOAD = `
SELECT t.*, r.request_hash AS earlier_hash, r.result AS earlier_result
  FROM (VALUES (1)) AS one
  LEFT JOIN task t ON t.tenant_id = $1 AND t.id = $2
  LEFT JOIN command_result r ON r.tenant_id = $1 AND r.idempotency_key = $3`;
/** Whoever else assigns a task of the ticket waits: the numbers of tasks have no gaps. */
const lock = (column: 'id' | 'number'): string =>
  `SELECT id, number, state, language, severity, fields FROM ticket WHERE tenant_id = $1 AND ${column} = $2 FOR NO KEY UPDATE`;
/** Apart from the lock: a statement sees what was there when it began. */
const BESIDE = `
SELECT (SELECT coalesce(max(ordinal), 0) + 1 FROM task WHERE tenant_id = $1 AND ticket_id = $2) AS ordinal,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'size', a.size,
                 'sha256', a.sha256) ORDER BY a.id), '[]')
          FROM attachment a WHERE a.tenant_id = $1 AND a.ticket_id = $2) AS attachments`;
/** Whoever verifies it waits, and then finds the task that comes after it. */
const LOCK_TASK = 'SELECT state FROM task WHERE tenant_id = $1 AND ticket_id = $2 AND id = $3 FOR NO KEY UPDATE';
const FIND_ID = 'SELECT id, supplier FROM task WHERE tenant_id = $1 AND instance = $2 AND id = $3';
const FIND_REFERENCE =
  'SELECT id, supplier FROM task WHERE tenant_id = $1 AND instance = $2 AND reference = $3 ORDER BY opened_at DESC LIMIT 1';

export class PostgresTaskStore extends TaskStore {
  async earlier(tx: Tx, key: string): Promise<EarlierResult | null> {
    const [row] = await tx.query<EarlierRow>({ name: 'task-earlier', text: EARLIER, values: [tx.tenant, key] });
    return earlierOf(row);
  }

  async lockTicket(tx: Tx, ref: string): Promise<TicketOfTask | null> {
    const [ticket] = await tx.query<TicketRow>(lock(isUuid(ref) ? 'id' : 'number'), [tx.tenant, ref]);
    if (ticket === undefined) return null;
    const [beside] = await tx.query<Pick<TicketOfTask, 'ordinal' | 'attachments'>>(BESIDE, [tx.tenant, ticket.id]);
    return { ...ticket, ordinal: beside?.ordinal ?? 1, attachments: beside?.attachments ?? [] };
  }

  async lockTask(tx: Tx, ticketId: string, taskId: string): Promise<TaskStateCode | null> {
    if (!isUuid(taskId)) return null;
    const [row] = await tx.query<{ state: TaskStateCode }>(LOCK_TASK, [tx.tenant, ticketId, taskId]);
    return row?.state ?? null;
  }

  async open(tx: Tx, opening: TaskOpening): Promise<void> {
    const values = [...taskCompanions(tx.tenant, opening), ...taskOpeningValues(opening)];
    await refusingTakenKeys(() => tx.query({ name: 'task-open', text: OPEN_TASK, values }));
  }

  async load(tx: Tx, taskId: string, key: string): Promise<{ task: LoadedTask | null; earlier: EarlierResult | null }> {
    const values = [tx.tenant, isUuid(taskId) ? taskId : null, key];
    const [row] = await tx.query<(TaskRow | { id: null }) & EarlierRow>({ name: 'task-load', text: LOAD, values });
    return { task: row === undefined || row.id === null ? null : toTask(row), earlier: earlierOf(row) };
  }

  async save(tx: Tx, change: TaskChange): Promise<boolean> {
    const values = [...taskCompanions(tx.tenant, change), ...taskUpdateValues(change)];
    return (await refusingTakenKeys(() => tx.query({ name: 'task-save', text: SAVE_TASK, values }))).length === 1;
  }

  async find(tx: Tx, instance: string, by: { readonly id: string } | { readonly reference: string }) {
    if ('id' in by && !isUuid(by.id)) return null;
    const [text, value] = 'id' in by ? [FIND_ID, by.id] : [FIND_REFERENCE, by.reference];
    const [row] = await tx.query<{ id: string; supplier: string }>(text, [tx.tenant, instance, value]);
    return row ?? null;
  }
}

const earlierOf = (row: EarlierRow | undefined): EarlierResult | null =>
  row === undefined || row.earlier_hash === null || row.earlier_result === null
    ? null
    : { requestHash: row.earlier_hash, result: row.earlier_result };
