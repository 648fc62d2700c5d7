import { TaskCommand } from '../../task.command.js';

/** The supplier does not take it on, and says why. */
export class RefuseTaskCommand extends TaskCommand {}
