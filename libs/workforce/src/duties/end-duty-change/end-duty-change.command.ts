import { WorkforceCommand } from '../../shared/workforce.command.js';
import type { DutyChangeResult } from '../agree-duty-change/agree-duty-change.command.js';

/** Calls off what was agreed: from now on it holds no more; what has not begun never will. */
export class EndDutyChangeCommand extends WorkforceCommand<{ readonly id: string }, DutyChangeResult> {}
