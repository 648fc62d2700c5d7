import { TaskCommand, type OnTask } from '../../task.command.js';

/** Something has to be named. */
export interface ShareWithTaskInput extends OnTask {
  /** Names of the ticket's fields that are shared, with the value they have now. */
  readonly fields?: readonly string[];
  /** Ids of the ticket's attachments that are shared. */
  readonly attachments?: readonly string[];
}

/** B10: gives whoever has the task more of the ticket, field by field and attachment by attachment. */
export class ShareWithTaskCommand extends TaskCommand<ShareWithTaskInput> {}
