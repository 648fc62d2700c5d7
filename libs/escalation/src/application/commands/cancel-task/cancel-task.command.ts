import { TaskCommand } from '../../task.command.js';

/** The desk needs the task no longer, and says why. */
export class CancelTaskCommand extends TaskCommand {}
