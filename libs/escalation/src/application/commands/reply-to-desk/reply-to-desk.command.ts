import { TaskCommand } from '../../task.command.js';

/** Whoever has the task answers what the desk wanted to know. */
export class ReplyToDeskCommand extends TaskCommand {}
