import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { ReplyToDeskCommand } from './reply-to-desk.command.js';

@CommandHandler(ReplyToDeskCommand)
export class ReplyToDeskHandler implements ICommandHandler<ReplyToDeskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: ReplyToDeskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.reply(act, words));
  }
}
