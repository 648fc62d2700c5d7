import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { ReportProgressCommand } from './report-progress.command.js';

@CommandHandler(ReportProgressCommand)
export class ReportProgressHandler implements ICommandHandler<ReportProgressCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: ReportProgressCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.reportProgress(act, words));
  }
}
