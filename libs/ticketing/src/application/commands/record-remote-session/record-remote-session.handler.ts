import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordRemoteSession } from '../../../domain/index.js';
import { internal, words } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordRemoteSessionCommand } from './record-remote-session.command.js';

@CommandHandler(RecordRemoteSessionCommand)
export class RecordRemoteSessionHandler implements ICommandHandler<RecordRemoteSessionCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordRemoteSessionCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { tool, consent, startedAt, endedAt, technician, text } = input;
      return {
        ticket: recordRemoteSession(ticket, act, { tool, consent, startedAt, endedAt, technician, text, messageId }),
        message: internal(messageId, act, words(rules, 'consent', consent, text)),
      };
    });
  }
}
