import type { ReminderCause } from '../../../domain/index.js';
import { TaskCommand, type OnTask } from '../../task.command.js';

export interface RemindTaskInput extends OnTask {
  /** Why it leaves; left out: somebody wants it. */
  readonly because?: ReminderCause;
}

/** A5: a sollecito to whoever has the task, by the desk, by the terms of the service or by those of the task. */
export class RemindTaskCommand extends TaskCommand<RemindTaskInput> {}
