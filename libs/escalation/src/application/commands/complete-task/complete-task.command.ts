import type { TaskOutcome } from '../../../domain/index.js';
import { TaskCommand, type OnTask } from '../../task.command.js';

export interface CompleteTaskInput extends OnTask {
  readonly outcome: TaskOutcome;
  /** Minutes of work. */
  readonly effortMinutes?: number;
}

/** The supplier has done its part, and says what was done. */
export class CompleteTaskCommand extends TaskCommand<CompleteTaskInput> {}
