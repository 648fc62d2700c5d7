import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { AttachFilesCommand } from './attach-files.command.js';

@CommandHandler(AttachFilesCommand)
export class AttachFilesHandler implements ICommandHandler<AttachFilesCommand> {
  constructor(private readonly runner: TaskCommandRunner) {}

  execute(command: AttachFilesCommand): Promise<TaskCommandResult> {
    return this.runner.run(command, ({ task, act, words }) => task.note(act, words, 'note'));
  }
}
