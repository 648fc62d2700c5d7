import { TaskCommand } from '../../task.command.js';

/** B4: the desk asks whoever has the task; the work goes on meanwhile. */
export class AskHolderCommand extends TaskCommand {}
