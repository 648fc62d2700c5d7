import type { TaskTerms } from '../../../domain/index.js';
import { TaskCommand, type OnTask } from '../../task.command.js';

export interface RecomputeTaskTermsInput extends OnTask {
  /** Those that hold now. */
  readonly terms: TaskTerms;
  /** Of the tenant's configuration. */
  readonly revision: number;
  /** Name of who brought it in. */
  readonly reason: string;
}

/** B10: calendar or agreement have changed; the term shown on the task is the one that holds. By nobody but the system. */
export class RecomputeTaskTermsCommand extends TaskCommand<RecomputeTaskTermsInput> {}
