import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AskAboutTaskCommand } from './ask-about-task.command.js';

@CommandHandler(AskAboutTaskCommand)
export class AskAboutTaskHandler implements ICommandHandler<AskAboutTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: AskAboutTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.ask(act, words));
  }
}
