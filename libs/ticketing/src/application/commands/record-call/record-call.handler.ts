import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordCall } from '../../../domain/index.js';
import { noted } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordCallCommand } from './record-call.command.js';

@CommandHandler(RecordCallCommand)
export class RecordCallHandler implements ICommandHandler<RecordCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input: { outcome, message }, messageId }) => ({
      ticket: recordCall(ticket, act, { outcome, messageId, text: message.text }),
      message: noted(messageId, act, message),
    }));
  }
}
