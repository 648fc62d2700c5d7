import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskAssigner } from './task.assigner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AssignTaskCommand } from './assign-task.command.js';

@CommandHandler(AssignTaskCommand)
export class AssignTaskHandler implements ICommandHandler<AssignTaskCommand> {
  constructor(private readonly assigner: TaskAssigner) {}

  execute(command: AssignTaskCommand): Promise<TaskCommandResult> {
    return this.assigner.assign(command);
  }
}
