import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AcceptTaskCommand } from './accept-task.command.js';

@CommandHandler(AcceptTaskCommand)
export class AcceptTaskHandler implements ICommandHandler<AcceptTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: AcceptTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.accept(act, words));
  }
}
