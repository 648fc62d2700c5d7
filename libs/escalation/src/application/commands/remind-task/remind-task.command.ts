import { TaskCommand } from '../../task.command.js';

/** A5: a sollecito to the supplier who has the task, by the desk or by the terms of the service. */
export class RemindTaskCommand extends TaskCommand {}
