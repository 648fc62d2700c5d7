import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { RemindTaskCommand } from './remind-task.command.js';

@CommandHandler(RemindTaskCommand)
export class RemindTaskHandler implements ICommandHandler<RemindTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: RemindTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words, input }) => task.remind(act, words, input.because));
  }
}
