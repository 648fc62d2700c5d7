import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { OfferTaskCommand } from './offer-task.command.js';

@CommandHandler(OfferTaskCommand)
export class OfferTaskHandler implements ICommandHandler<OfferTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: OfferTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act }) => task.offer(act));
  }
}
