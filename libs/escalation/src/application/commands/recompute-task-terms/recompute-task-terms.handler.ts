import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { RecomputeTaskTermsCommand } from './recompute-task-terms.command.js';

@CommandHandler(RecomputeTaskTermsCommand)
export class RecomputeTaskTermsHandler implements ICommandHandler<RecomputeTaskTermsCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: RecomputeTaskTermsCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words, input }) =>
      task.recomputeTerms(act, words, { terms: input.terms, revision: input.revision, reason: input.reason }),
    );
  }
}
