import type { JobSpec } from '@sportello/platform';
import { isWithSupplier, type TaskEvent, type TaskEventType, type TaskState } from '../domain/index.js';

/** Names of the jobs tasks add; their handlers live in the application. Payload `{tenant, taskId, seq}`; of `pull` `{tenant, instance}`. */
export const TASK_JOBS = {
  /** Gives the task to the supplier. */
  open: 'task.open',
  /** Tells the supplier of an event. */
  update: 'task.update',
  /** Makes the ticket wait for a third party, or no longer (B10); it knows of who worked on it (B15). */
  ticket: 'task.ticket',
  /** Asks a supplier what it has done. */
  pull: 'task.pull',
} as const;

/** Events a supplier is told of. */
export const TOLD_EVENTS = [
  'answered',
  'returned',
  'verified',
  'cancelled',
  'reminded',
] as const satisfies TaskEventType[];

export const isTold = (type: TaskEventType): boolean => TOLD_EVENTS.some((told) => told === type);

/** The reactions each new event calls for. @param before null for a new task */
export function taskJobs(
  taskId: string,
  before: TaskState | null,
  after: TaskState,
  events: readonly TaskEvent[],
): readonly JobSpec[] {
  // What one supplier is told of one task is told in order.
  const queue = `task:${taskId}`;
  const turned = (before !== null && isWithSupplier(before.code)) !== isWithSupplier(after.code);
  const telling = events.flatMap(({ seq, type }): JobSpec[] => {
    const payload = { taskId, seq };
    if (type === 'offered') return [{ task: TASK_JOBS.open, payload, queue }];
    return isTold(type) ? [{ task: TASK_JOBS.update, payload, queue }] : [];
  });
  // B15: of a new task the ticket is told also when it does not wait for it.
  if (!turned || (!after.facts.waits && before !== null)) return telling;
  return [...telling, { task: TASK_JOBS.ticket, payload: { taskId, seq: after.seq } }];
}
