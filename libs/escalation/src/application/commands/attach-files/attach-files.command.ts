import { TaskCommand } from '../../task.command.js';

/** The supplier adds files to a task, and may say what they are. It moves nothing. */
export class AttachFilesCommand extends TaskCommand {}
