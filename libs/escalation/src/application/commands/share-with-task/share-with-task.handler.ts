import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { invalidTask, problem, taskNotFound } from '../../../escalation.errors.js';
import { TaskStore } from '../../ports/task-store.port.js';
import { TaskCommandRunner } from '../../task-command.runner.js';
import type { TaskCommandResult } from '../../task.command.js';
import { sharedOf } from '../assign-task/assign-task.check.js';
import { ShareWithTaskCommand } from './share-with-task.command.js';

@CommandHandler(ShareWithTaskCommand)
export class ShareWithTaskHandler implements ICommandHandler<ShareWithTaskCommand> {
  constructor(
    private readonly runner: TaskCommandRunner,
    private readonly store: TaskStore,
  ) {}

  /** @throws DomainError `TASK.INVALID` when nothing is named, or something the ticket has not */
  execute(command: ShareWithTaskCommand): Promise<TaskCommandResult> {
    const { fields = [], attachments = [] } = command.input;
    if (fields.length + attachments.length === 0) throw nothingNamed();
    return this.runner.run(
      command,
      ({ task, act, words }) => task.share(act, words, fields),
      async (tx, { ticketId }) => {
        const ticket = await this.store.lockTicket(tx, ticketId);
        if (ticket === null) throw taskNotFound(ticketId);
        const shared = sharedOf({ fields, attachments }, ticket);
        return { shared: shared.fields, files: shared.files };
      },
    );
  }
}

const nothingNamed = () =>
  invalidTask([
    problem('fields', 'required', 'Indicare almeno un dato o un allegato.', 'Name at least one field or attachment.'),
  ]);
