import type { Tx } from '@sportello/platform';
import { fromCursor, isUuid, limitOf, pageOf, type Page, type PageRequest } from '@sportello/ticketing';
import { TaskReader } from '../application/ports/task-reader.port.js';
import type { TaskEventView, TaskFileView, TaskView, TaskWhole } from '../application/queries/task.view.js';
import type { TaskStateCode } from '../domain/index.js';
import { toTaskView, type TaskRow } from './task.mapper.js';

interface WholeRow extends TaskRow {
  readonly events: readonly TaskEventView[];
  readonly files: readonly TaskFileView[];
}

const WHOLE = `
SELECT t.*,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', e.at, 'text', coalesce(w.text, ''),
                 'actor', jsonb_build_object('type', e.actor->'type', 'name', e.actor->'name')) ORDER BY e.seq), '[]')
          FROM task_event e LEFT JOIN task_words w ON w.tenant_id = $1 AND w.task_id = $2 AND w.seq = e.seq
         WHERE e.tenant_id = $1 AND e.task_id = $2) AS events,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'seq', f.seq, 'direction', f.direction, 'name', f.name,
                 'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256) ORDER BY f.seq, f.id), '[]')
          FROM task_file f WHERE f.tenant_id = $1 AND f.task_id = $2) AS files
  FROM task t WHERE t.tenant_id = $1 AND t.id = $2`;
const OF_TICKET = 'SELECT * FROM task WHERE tenant_id = $1 AND ticket_id = $2 ORDER BY ordinal';
/** $3 state or null, $4 and $5 where the page before ended, $6 rows. */
const OF_SUPPLIER = `
SELECT * FROM task
 WHERE tenant_id = $1 AND supplier = $2 AND ($3::text IS NULL OR state = $3)
   AND ($4::timestamptz IS NULL OR (opened_at, id) < ($4, $5::uuid))
 ORDER BY opened_at DESC, id DESC LIMIT $6`;

export class PostgresTaskReader extends TaskReader {
  async task(tx: Tx, taskId: string): Promise<TaskWhole | null> {
    if (!isUuid(taskId)) return null;
    const [row] = await tx.query<WholeRow>({ name: 'task-whole', text: WHOLE, values: [tx.tenant, taskId] });
    if (row === undefined) return null;
    const events = row.events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }));
    return { ...toTaskView(row), events, files: row.files };
  }

  async ofTicket(tx: Tx, ticketId: string): Promise<readonly TaskView[]> {
    const values = [tx.tenant, ticketId];
    return (await tx.query<TaskRow>({ name: 'task-of-ticket', text: OF_TICKET, values })).map(toTaskView);
  }

  async ofSupplier(
    tx: Tx,
    supplier: string,
    { state }: { readonly state?: TaskStateCode },
    page: PageRequest,
  ): Promise<Page<TaskView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const values = [tx.tenant, supplier, state ?? null, after?.at ?? null, after?.id ?? null, limit + 1];
    const rows = await tx.query<TaskRow>({ name: 'task-of-supplier', text: OF_SUPPLIER, values });
    return pageOf(rows, limit, ({ opened_at, id }) => ({ at: opened_at, id }), toTaskView);
  }
}
