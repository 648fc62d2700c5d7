import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AnswerTaskCommand } from './answer-task.command.js';

@CommandHandler(AnswerTaskCommand)
export class AnswerTaskHandler implements ICommandHandler<AnswerTaskCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: AnswerTaskCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.answer(act, words));
  }
}
