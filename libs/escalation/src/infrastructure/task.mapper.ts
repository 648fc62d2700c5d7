import type { Json } from '@sportello/kernel';
import type { LoadedTask } from '../application/ports/task-store.port.js';
import type { TaskView } from '../application/queries/task.view.js';
import {
  Task,
  type Agreement,
  type TaskHours,
  type TaskOutcome,
  type TaskState,
  type TaskStateCode,
} from '../domain/index.js';

/** A row of `task`. */
export interface TaskRow {
  readonly id: string;
  readonly ticket_id: string;
  readonly number: string;
  readonly supplier: string | null;
  readonly area: string | null;
  readonly instance: string | null;
  readonly kind: string;
  readonly state: TaskStateCode;
  readonly waits: boolean;
  readonly title: string;
  readonly text: string;
  readonly language: 'it' | 'en';
  readonly severity: number | null;
  readonly fields: Readonly<Record<string, Json>>;
  readonly contract: string | null;
  readonly agreement: Agreement;
  readonly terms: {
    readonly hours: TaskHours | null;
    readonly warnAt: readonly number[];
    readonly silentAfter: string | null;
    readonly asked: boolean;
  };
  readonly clock: TaskState['clock'];
  readonly within_term: boolean | null;
  readonly elapsed_seconds: number | null;
  readonly returns: number;
  readonly after_task: string | null;
  readonly calendar: string | null;
  readonly target: string | null;
  readonly due_at: Date | null;
  readonly reference: string | null;
  readonly reference_url: string | null;
  readonly delivery: TaskView['delivery'];
  readonly delivery_error: TaskView['deliveryError'];
  readonly outcome: TaskOutcome | null;
  readonly effort_minutes: number | null;
  readonly inquired_at: Date | null;
  readonly version: number;
  readonly seq: number;
  readonly last_hash: Uint8Array;
  readonly opened_at: Date;
  readonly updated_at: Date;
  readonly accepted_at: Date | null;
  readonly heard_at: Date | null;
  readonly done_at: Date | null;
  readonly ended_at: Date | null;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function toTaskState(row: TaskRow): TaskState {
  const { number, supplier, area, instance, kind, waits, contract, agreement, target, terms, clock } = row;
  const facts = { number, supplier, area, instance, kind, waits, contract, agreement, target, ...terms };
  return {
    facts: { ...facts, after: row.after_task },
    ...{ code: row.state, clock, seq: row.seq, returns: row.returns, outcome: row.outcome },
    effortMinutes: row.effort_minutes,
    ...{ withinTerm: row.within_term, elapsedSeconds: row.elapsed_seconds },
    ...timesOf(row),
  };
}

export const toTask = (row: TaskRow): LoadedTask => ({
  ...{ taskId: row.id, ticketId: row.ticket_id, version: row.version, lastHash: row.last_hash },
  task: Task.stored(toTaskState(row)),
});

export function toTaskView(row: TaskRow): TaskView {
  const { id, number, supplier, area, instance, kind, state, waits, title, text, language, severity, fields } = row;
  return {
    ...{ id, number, supplier, area, instance, kind, state, waits, title, text, language, severity, fields },
    ...{ contract: row.contract, agreement: row.agreement, after: row.after_task },
    ...{ calendar: row.calendar, target: row.target, reference: row.reference, delivery: row.delivery },
    ...{ version: row.version, seq: row.seq, returns: row.returns, outcome: row.outcome },
    ticketId: row.ticket_id,
    referenceUrl: row.reference_url,
    deliveryError: row.delivery_error,
    effortMinutes: row.effort_minutes,
    withinTerm: row.within_term,
    ...timesOf(row),
  };
}

const timesOf = (row: TaskRow) => ({
  dueAt: iso(row.due_at),
  openedAt: row.opened_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  acceptedAt: iso(row.accepted_at),
  heardAt: iso(row.heard_at),
  inquiredAt: iso(row.inquired_at),
  doneAt: iso(row.done_at),
  endedAt: iso(row.ended_at),
});
