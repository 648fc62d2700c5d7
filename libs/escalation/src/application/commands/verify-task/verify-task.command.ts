import { TaskCommand } from '../../task.command.js';

/** B4: whoever assigned the task has verified that it ended as it should. */
export class VerifyTaskCommand extends TaskCommand {}
