import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { CompleteTaskCommand } from './complete-task.command.js';

@CommandHandler(CompleteTaskCommand)
export class CompleteTaskHandler implements ICommandHandler<CompleteTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: CompleteTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words, input }) =>
      task.complete(act, words, { outcome: input.outcome, effortMinutes: input.effortMinutes ?? null }),
    );
  }
}
