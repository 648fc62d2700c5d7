import { WorkforceCommand } from '../../shared/workforce.command.js';

export interface PickResult {
  readonly id: string;
}

/** Has one handled ticket reviewed on purpose. */
export class PickTicketCommand extends WorkforceCommand<{ readonly ticket: string }, PickResult> {}
