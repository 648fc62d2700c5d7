import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { CancelTaskCommand } from './cancel-task.command.js';

@CommandHandler(CancelTaskCommand)
export class CancelTaskHandler implements ICommandHandler<CancelTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: CancelTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.cancel(act, words));
  }
}
