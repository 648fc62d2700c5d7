import type { JobSpec } from '@sportello/platform';
import { alarmsOf, isWithSupplier, type TaskEvent, type TaskEventType, type TaskState } from '../domain/index.js';

/** Names of the jobs tasks add; their handlers live in the application. Payload `{tenant, taskId, seq}`; of `pull` `{tenant, instance}`. */
export const TASK_JOBS = {
  /** Gives the task to the supplier. */
  open: 'task.open',
  /** Tells the supplier of an event. */
  update: 'task.update',
  /** Tells whatever is left to tell, or one message once more; payload `{tenant, taskId, seq?, replay?, by?}`. */
  again: 'task.again',
  /** Makes the ticket wait for a third party, or no longer (B10); it knows of who worked on it (B15). */
  ticket: 'task.ticket',
  /** Asks a supplier what it has done. */
  pull: 'task.pull',
  /** Looks at the term of a task when an alarm of it is due (A5, B10); payload `{tenant, taskId}`. */
  alarm: 'task.alarm',
  /** Offers the tasks that come after one that has been verified; payload `{tenant, taskId}`. */
  next: 'task.next',
  /** Tells people of the house: who gave the task, and the area that has it. */
  people: 'task.people',
} as const;

/** Events a supplier is told of. */
export const TOLD_EVENTS = [
  'answered',
  'returned',
  'verified',
  'cancelled',
  'reminded',
  'shared',
] as const satisfies TaskEventType[];

export const isTold = (type: TaskEventType): boolean => TOLD_EVENTS.some((told) => told === type);

/** What whoever gave the task has to know, and what the area that has it has to know. */
const TOLD_TO_DESK: readonly TaskEventType[] = ['refused', 'asked', 'done'];
const TOLD_TO_AREA: readonly TaskEventType[] = ['offered', 'answered', 'returned', 'cancelled', 'reminded', 'shared'];

/** Event by which a connector is given a task, whenever its turn comes. */
const FIRST = 1;

/** The reactions each new event calls for. @param before null for a new task */
export function taskJobs(
  taskId: string,
  before: TaskState | null,
  after: TaskState,
  events: readonly TaskEvent[],
): readonly JobSpec[] {
  // Nobody outside the desk knows of what has not been offered.
  if (after.code === 'planned' || (before?.code === 'planned' && after.code === 'cancelled')) return [];
  return [
    ...(after.facts.area === null ? supplierJobs(taskId, events) : []),
    ...peopleJobs(taskId, after, events),
    ...ticketJobs(taskId, before, after),
    ...alarmJobs(taskId, after),
    ...(after.code === 'verified' ? [{ task: TASK_JOBS.next, payload: { taskId } }] : []),
  ];
}

/** What one supplier is told of one task is told in order. */
function supplierJobs(taskId: string, events: readonly TaskEvent[]): JobSpec[] {
  const queue = `task:${taskId}`;
  return events.flatMap(({ seq, type }): JobSpec[] => {
    if (type === 'offered') return [{ task: TASK_JOBS.open, payload: { taskId, seq: FIRST }, queue }];
    return isTold(type) ? [{ task: TASK_JOBS.update, payload: { taskId, seq }, queue }] : [];
  });
}

function peopleJobs(taskId: string, { facts }: TaskState, events: readonly TaskEvent[]): JobSpec[] {
  const told = facts.area === null ? TOLD_TO_DESK : [...TOLD_TO_DESK, ...TOLD_TO_AREA];
  return events
    .filter(({ type }) => told.includes(type))
    .map(({ seq }) => ({ task: TASK_JOBS.people, payload: { taskId, seq } }));
}

function ticketJobs(taskId: string, before: TaskState | null, after: TaskState): JobSpec[] {
  const turned = (before !== null && isWithSupplier(before.code)) !== isWithSupplier(after.code);
  // B15: of a new task the ticket is told also when it does not wait for it.
  const offered = after.code === 'offered' && before?.code !== 'offered';
  if (!turned || (!after.facts.waits && !offered)) return [];
  return [{ task: TASK_JOBS.ticket, payload: { taskId, seq: after.seq } }];
}

/** One job a task, at its next alarm; a task that moves replaces it, and one that has ended is found to have. */
function alarmJobs(taskId: string, after: TaskState): JobSpec[] {
  const { next } = alarmsOf(after, new Date(after.updatedAt));
  return next === null ? [] : [taskAlarm(taskId, next)];
}

export const taskAlarm = (taskId: string, runAt: Date): JobSpec => ({
  ...{ task: TASK_JOBS.alarm, payload: { taskId }, runAt },
  jobKey: `task.alarm:${taskId}`,
});
