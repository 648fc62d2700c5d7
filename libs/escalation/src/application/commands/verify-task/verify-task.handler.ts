import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { VerifyTaskCommand } from './verify-task.command.js';

@CommandHandler(VerifyTaskCommand)
export class VerifyTaskHandler implements ICommandHandler<VerifyTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: VerifyTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.verify(act, words));
  }
}
