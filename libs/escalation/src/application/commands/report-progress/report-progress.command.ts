import { TaskCommand } from '../../task.command.js';

/** The supplier tells how the work goes. */
export class ReportProgressCommand extends TaskCommand {}
