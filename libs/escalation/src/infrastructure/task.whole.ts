import type { TaskEventView, TaskFileView, TaskWhole } from '../application/queries/task.view.js';
import { toTaskState, toTaskView, type TaskRow } from './task.mapper.js';

export interface WholeRow extends TaskRow {
  readonly events: readonly TaskEventView[];
  readonly files: readonly TaskFileView[];
}

/** Tasks with everything that happened to each, in one statement. $1 tenant; what follows says which. */
export const TASKS_WITH_HISTORY = `
SELECT t.*,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('seq', e.seq, 'type', e.type, 'at', e.at, 'text', coalesce(w.text, ''),
                 'outcome', e.data->>'outcome',
                 'actor', jsonb_build_object('type', e.actor->'type', 'name', e.actor->'name')) ORDER BY e.seq), '[]')
          FROM task_event e LEFT JOIN task_words w ON w.tenant_id = $1 AND w.task_id = t.id AND w.seq = e.seq
         WHERE e.tenant_id = $1 AND e.task_id = t.id) AS events,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'seq', f.seq, 'direction', f.direction, 'name', f.name,
                 'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256,
                 'scan', CASE WHEN v.signature IS NOT NULL THEN 'infected' WHEN v.at IS NOT NULL THEN 'clean' END) ORDER BY f.seq, f.id), '[]')
          FROM task_file f LEFT JOIN content_verdict v ON v.tenant_id = $1 AND v.sha256 = f.sha256
         WHERE f.tenant_id = $1 AND f.task_id = t.id) AS files
  FROM task t`;

export function toTaskWhole(row: WholeRow): TaskWhole {
  const events = row.events.map((event) => ({ ...event, at: new Date(event.at).toISOString() }));
  return { ...toTaskView(row), standing: toTaskState(row), events, files: row.files };
}
