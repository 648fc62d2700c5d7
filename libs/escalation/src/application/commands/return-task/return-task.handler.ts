import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { ReturnTaskCommand } from './return-task.command.js';

@CommandHandler(ReturnTaskCommand)
export class ReturnTaskHandler implements ICommandHandler<ReturnTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: ReturnTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.giveBack(act, words));
  }
}
