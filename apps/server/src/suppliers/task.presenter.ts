import { taskCommandsFrom, type TaskView, type TaskWhole } from '@sportello/escalation';
import { filled } from '../tickets/ticket.presenter.js';
import type { DeskTaskView, DeskTaskWholeView, SharedTaskView, SupplierTaskView } from './task.views.js';

export function sharedTask(task: TaskView): SharedTaskView {
  const { id, number, state, version, title, text, language, fields, openedAt, updatedAt } = task;
  const { severity, contract, dueAt, doneAt, endedAt, effortMinutes } = task;
  return {
    ...{ id, number, state, version, title, text, language, openedAt, updatedAt },
    fields: { ...fields },
    ...filled({ severity, contract, dueAt, doneAt, endedAt, effortMinutes }),
  };
}

/** B10: the task, its term and what was said of it; the desk's people are one desk. */
export function supplierTask(task: TaskWhole, office: string): SupplierTaskView {
  return {
    ...sharedTask(task),
    events: task.events.map(({ seq, type, at, actor, text }) => ({
      ...{ seq, type, at, text },
      by: actor.type === 'supplier' ? actor.name : office,
    })),
    attachments: task.files.map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
    actions: taskCommandsFrom(task.state, 'supplier').filter((name) => name !== 'note'),
  };
}

export function deskTask(task: TaskView): DeskTaskView {
  const { supplier, waits, delivery, reference, referenceUrl, deliveryError } = task;
  return {
    ...sharedTask(task),
    ...{ supplier, waits, delivery },
    ...filled({ reference, referenceUrl, deliveryError }),
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
