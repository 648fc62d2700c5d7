import { taskActions, type TaskEventView as SaidEvent, type TaskView, type TaskWhole } from '@sportello/escalation';
import { filled, shownFile } from '../tickets/ticket.presenter.js';
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
  const { outcome, inquiredAt } = task;
  return {
    ...{ id, number, state, version, title, text, language, kind, agreement, openedAt, updatedAt },
    ...{ fields: { ...fields }, returns: task.returns },
    ...filled({ severity, contract, target, calendar, dueAt, acceptedAt, doneAt, endedAt, effortMinutes, withinTerm }),
    ...filled({ outcome, inquiredAt }),
  };
}

/** What a supplier reads of the history of its task; the desk's people are one desk. Before it was offered it was nobody's. */
export function taskHistory(task: TaskWhole, office: string): TaskEventView[] {
  return task.events
    .filter(({ type }) => type !== 'planned')
    .map((event) => shownEvent(event, event.actor.type === 'supplier' ? event.actor.name : office));
}

const shownEvent = ({ seq, type, at, text, outcome }: SaidEvent, by: string): TaskEventView => ({
  ...{ seq, type, at, text, by },
  ...filled({ outcome }),
});

const shownFiles = ({ files }: TaskWhole) => files.map(shownFile);

/** A task with all a supplier may know of it, to be kept. */
export const exportedTask = (task: TaskWhole, office: string): ExportedTaskView => ({
  ...sharedTask(task),
  events: taskHistory(task, office),
  attachments: shownFiles(task),
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
    events: task.events.filter(({ type }) => type !== 'planned').map((event) => shownEvent(event, event.actor.name)),
    attachments: shownFiles(task),
    actions: holderActions(task),
  };
}

const actionsOf = ({ state: code, inquiredAt }: TaskView, side: 'desk' | 'supplier'): string[] => [
  ...taskActions({ code, inquiredAt }, side),
];

const holderActions = (task: TaskView): string[] => actionsOf(task, 'supplier');

export function deskTask(task: TaskView): DeskTaskView {
  const { ticketId, supplier, area, after, heardAt, waits, delivery, reference, referenceUrl, deliveryError } = task;
  return {
    ...sharedTask(task),
    ...{ ticketId, waits, delivery },
    ...filled({ supplier, area, after, heardAt, reference, referenceUrl, deliveryError }),
    actions: actionsOf(task, 'desk'),
  };
}

export function deskTaskWhole(task: TaskWhole): DeskTaskWholeView {
  return {
    ...deskTask(task),
    events: task.events.map((event) => shownEvent(event, event.actor.name)),
    attachments: shownFiles(task),
  };
}
