import { TaskCommand } from '../../task.command.js';

/** The supplier cannot go on without an answer of the desk. */
export class AskAboutTaskCommand extends TaskCommand {}
