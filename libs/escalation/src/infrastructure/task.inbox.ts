import type { Clock } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { TaskInbox } from '../application/task.inbox.js';
import { TaskCommandRunner } from '../application/task-command.runner.js';
import { PostgresPullCursors } from './postgres-pull.cursors.js';
import { PostgresTaskStore } from './postgres-task.store.js';

export type { TaskInbox } from '../application/task.inbox.js';

/** For jobs, which are made before the application. */
export function taskInbox(unitOfWork: UnitOfWork, clock: Clock): TaskInbox {
  const store = new PostgresTaskStore();
  return new TaskInbox(
    unitOfWork,
    store,
    new PostgresPullCursors(clock),
    new TaskCommandRunner(unitOfWork, store, clock),
  );
}
