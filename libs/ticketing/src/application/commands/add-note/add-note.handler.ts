import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { spoken } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AddNoteCommand } from './add-note.command.js';

@CommandHandler(AddNoteCommand)
export class AddNoteHandler implements ICommandHandler<AddNoteCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AddNoteCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => {
      const { visibility, message, mentions = [] } = input;
      return {
        ticket: ticket.addNote(act, { messageId, visibility, text: message.text, mentions }),
        message: { ...spoken(messageId, act, message), visibility },
      };
    });
  }
}
