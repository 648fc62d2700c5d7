import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AskHolderCommand } from './ask-holder.command.js';

@CommandHandler(AskHolderCommand)
export class AskHolderHandler implements ICommandHandler<AskHolderCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: AskHolderCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.inquire(act, words));
  }
}
