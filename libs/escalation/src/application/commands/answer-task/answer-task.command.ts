import { TaskCommand } from '../../task.command.js';

/** The desk answers what the supplier asked. */
export class AnswerTaskCommand extends TaskCommand {}
