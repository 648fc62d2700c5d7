import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { RefuseTaskCommand } from './refuse-task.command.js';

@CommandHandler(RefuseTaskCommand)
export class RefuseTaskHandler implements ICommandHandler<RefuseTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: RefuseTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.refuse(act, words));
  }
}
