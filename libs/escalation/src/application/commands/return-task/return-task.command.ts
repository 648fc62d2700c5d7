import { TaskCommand } from '../../task.command.js';

/** The conclusion is not one: the task goes back, with what is missing. */
export class ReturnTaskCommand extends TaskCommand {}
