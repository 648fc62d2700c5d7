import type { JobSpec } from '@sportello/platform';
import {
  FINAL_STATES,
  isWithSupplier,
  nextAlarmOf,
  type TaskEvent,
  type TaskEventType,
  type TaskState,
} from '../domain/index.js';

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
  /**
   * Offers the tasks that come after one that has been verified; of one that was refused or cancelled, asks people what becomes
   * of them. Payload `{tenant, taskId}`.
   */
  next: 'task.next',
  /** Works the terms out anew: of one task, `{tenant, taskId}`, or of a batch, `{tenant, revision, after?}`. */
  terms: 'task.terms',
  /** Tells people of the house: who gave the task, and the area that has it. */
  people: 'task.people',
  /** Looks at the files that whoever has the task has added. */
  scan: 'task.scan-files',
} as const;

/** Events a supplier is told of. */
export const TOLD_EVENTS = [
  'answered',
  'inquired',
  'returned',
  'verified',
  'cancelled',
  'reminded',
  'shared',
  'term-moved',
] as const satisfies TaskEventType[];

export const isTold = (type: TaskEventType): boolean => TOLD_EVENTS.some((told) => told === type);

/** What whoever gave the task has to know, and what the area that has it has to know. */
const TOLD_TO_DESK: readonly TaskEventType[] = ['refused', 'asked', 'replied', 'done'];
const TOLD_TO_AREA: readonly TaskEventType[] = ['offered', ...TOLD_EVENTS.filter((type) => type !== 'verified')];

/** Event by which a connector is given a task, whenever its turn comes. */
const FIRST = 1;

/** What new events call for. */
export interface TaskReactions {
  readonly jobs: readonly JobSpec[];
  /** When the next alarm is due; null when none can come. */
  readonly alarmAt: Date | null;
}

/** The reactions each new event calls for. @param before null for a new task */
export function reactionsTo(
  taskId: string,
  before: TaskState | null,
  after: TaskState,
  events: readonly TaskEvent[],
): TaskReactions {
  const next = isFollowed(before, after) ? [{ task: TASK_JOBS.next, payload: { taskId } }] : [];
  // Nobody outside the desk knows of what has not been offered.
  if (after.code === 'planned' || (before?.code === 'planned' && after.code === 'cancelled'))
    return { jobs: next, alarmAt: null };
  const alarmAt = nextAlarmOf(after);
  const jobs = [
    ...(after.facts.area === null ? supplierJobs(taskId, events) : []),
    ...peopleJobs(taskId, after, events),
    ...ticketJobs(taskId, before, after),
    // One job a task, at its next alarm; a task that moves replaces it, and one that has ended is found to have.
    ...(alarmAt === null ? [] : [taskAlarm(taskId, alarmAt)]),
    ...termsJobs(taskId, before, events),
    ...next,
  ];
  return { jobs, alarmAt };
}

/** Whether it has just ended, one way or another: what comes after it waits no longer. */
const isFollowed = (before: TaskState | null, { code }: TaskState): boolean =>
  before?.code !== code && FINAL_STATES.some((end) => end === code);

/** While a task was planned, or concluded, the agreement may have changed and nobody worked its terms out anew. */
function termsJobs(taskId: string, before: TaskState | null, events: readonly TaskEvent[]): JobSpec[] {
  const again = events.some(({ type }) => type === 'returned' || (type === 'offered' && before?.code === 'planned'));
  return again ? [{ task: TASK_JOBS.terms, payload: { taskId } }] : [];
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

export const taskAlarm = (taskId: string, runAt: Date): JobSpec => ({
  ...{ task: TASK_JOBS.alarm, payload: { taskId }, runAt },
  jobKey: `task.alarm:${taskId}`,
});

/** What comes from outside the desk is judged when it comes, as what requesters send is (ADR 0157). */
export const taskScan = (taskId: string, seq: number): JobSpec => ({
  ...{ task: TASK_JOBS.scan, payload: { taskId, seq } },
});
