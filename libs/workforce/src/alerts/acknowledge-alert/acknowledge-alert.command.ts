import { WorkforceCommand } from '../../shared/workforce.command.js';

export interface AcknowledgeResult {
  readonly id: string;
  readonly state: 'acknowledged';
}

/** Somebody answers a call: nobody further is called (A3). */
export class AcknowledgeAlertCommand extends WorkforceCommand<{ readonly id: string }, AcknowledgeResult> {}
