import type { Json } from '@sportello/kernel';
import type { LoadedTask } from '../application/ports/task-store.port.js';
import type { TaskView } from '../application/queries/task.view.js';
import { Task, type TaskStateCode } from '../domain/index.js';

/** A row of `task`. */
export interface TaskRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly number: string;
  readonly supplier: string;
  readonly instance: string;
  readonly state: TaskStateCode;
  readonly waits: boolean;
  readonly title: string;
  readonly text: string;
  readonly language: 'it' | 'en';
  readonly severity: number | null;
  readonly fields: Readonly<Record<string, Json>>;
  readonly contract: string | null;
  readonly calendar: string | null;
  readonly target: string | null;
  readonly due_at: Date | null;
  readonly reference: string | null;
  readonly reference_url: string | null;
  readonly delivery: TaskView['delivery'];
  readonly delivery_error: TaskView['deliveryError'];
  readonly effort_minutes: number | null;
  readonly version: number;
  readonly seq: number;
  readonly last_hash: Uint8Array;
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly done_at: Date | null;
  readonly ended_at: Date | null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toTask(row: TaskRow): LoadedTask {
  const { number, supplier, instance, waits, contract } = row;
  const task = Task.stored({
    code: row.state,
    facts: { number, supplier, instance, waits, contract, dueAt: iso(row.due_at) },
    effortMinutes: row.effort_minutes,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    doneAt: iso(row.done_at),
    endedAt: iso(row.ended_at),
    seq: row.seq,
  });
  return { taskId: row.id, task, version: row.version, lastHash: row.last_hash };
}

export function toTaskView(row: TaskRow): TaskView {
  const { id, number, supplier, instance, state, waits, title, text, language, severity, fields, contract } = row;
  return {
    ...{ id, number, supplier, instance, state, waits, title, text, language, severity, fields, contract },
    ...{ calendar: row.calendar, target: row.target, reference: row.reference, delivery: row.delivery },
    ...{ version: row.version, seq: row.seq },
    ticketId: row.ticket_id,
    referenceUrl: row.reference_url,
    deliveryError: row.delivery_error,
    effortMinutes: row.effort_minutes,
    dueAt: iso(row.due_at),
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    doneAt: iso(row.done_at),
    endedAt: iso(row.ended_at),
  };
}
