import { taskCommandsFrom, type TaskView, type TaskWhole } from '@sportello/escalation';
import { filled } from '../tickets/ticket.presenter.js';
import type { ExportedTaskView } from './supplier.views.js';
import type {
  AreaTaskItemView,
  AreaTaskView,
  DeskTaskView,
  DeskTaskWholeView,
  SharedTaskView,
  SupplierTaskView,
  TaskEventView,
} from './task.views.js';

export function sharedTask(task: TaskView): SharedTaskView {
  const { id, number, state, version, title, text, language, fields, openedAt, updatedAt, kind, agreement } = task;
  const { severity, contract, target, calendar, dueAt, acceptedAt, doneAt, endedAt, effortMinutes, withinTerm } = task;
  return {
    ...{ id, number, state, version, title, text, language, kind, agreement, openedAt, updatedAt },
    ...{ fields: { ...fields }, returns: task.returns },
    ...filled({ severity, contract, target, calendar, dueAt, acceptedAt, doneAt, endedAt, effortMinutes, withinTerm }),
  };
}

/** What a supplier reads of the history of its task; the desk's people are one desk. Before it was offered it was nobody's. */
export function taskHistory(task: TaskWhole, office: string): TaskEventView[] {
  return task.events
    .filter(({ type }) => type !== 'planned')
    .map(({ seq, type, at, actor, text }) => ({
      ...{ seq, type, at, text },
      by: actor.type === 'supplier' ? actor.name : office,
    }));
}

/** A task with all a supplier may know of it, to be kept. */
export const exportedTask = (task: TaskWhole, office: string): ExportedTaskView => ({
  ...sharedTask(task),
  events: taskHistory(task, office),
  attachments: task.files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
});

/** B10: the task, its term and what was said of it. */
export function supplierTask(task: TaskWhole, office: string): SupplierTaskView {
  return {
    ...exportedTask(task, office),
    actions: holderActions(task),
  };
}

/** B5: a task as it is listed for the people of the area that has it. */
export const areaTask = (task: TaskView): AreaTaskItemView => ({ ...sharedTask(task), area: task.area ?? '' });

/** The same whole; people of one house know each other by name. */
export function areaTaskWhole(task: TaskWhole): AreaTaskView {
  return {
    ...areaTask(task),
    events: task.events
      .filter(({ type }) => type !== 'planned')
      .map(({ seq, type, at, actor, text }) => ({ seq, type, at, text, by: actor.name })),
    attachments: task.files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
    actions: holderActions(task),
  };
}

const holderActions = ({ state }: TaskView): string[] =>
  taskCommandsFrom(state, 'supplier').filter((name) => name !== 'note');

export function deskTask(task: TaskView): DeskTaskView {
  const { ticketId, supplier, area, after, heardAt, waits, delivery, reference, referenceUrl, deliveryError } = task;
  return {
    ...sharedTask(task),
    ...{ ticketId, waits, delivery },
    ...filled({ supplier, area, after, heardAt, reference, referenceUrl, deliveryError }),
    actions: [...taskCommandsFrom(task.state, 'desk')],
  };
}

export function deskTaskWhole(task: TaskWhole): DeskTaskWholeView {
  return {
    ...deskTask(task),
    events: task.events.map(({ seq, type, at, actor, text }) => ({ seq, type, at, text, by: actor.name })),
    attachments: task.files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
  };
}
