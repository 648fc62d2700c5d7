import { TaskCommand } from '../../task.command.js';

/** The supplier takes the task on. */
export class AcceptTaskCommand extends TaskCommand {}
