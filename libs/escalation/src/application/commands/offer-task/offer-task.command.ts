import { TaskCommand } from '../../task.command.js';

/** B10: the turn of a planned task has come: the one before it is verified, or the desk does not wait for it. */
export class OfferTaskCommand extends TaskCommand {}
