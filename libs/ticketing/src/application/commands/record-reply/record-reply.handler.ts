import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Act } from '../../../domain/index.js';
import { composeMessage, type NewMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordReplyCommand, type RecordReplyInput } from './record-reply.command.js';

@CommandHandler(RecordReplyCommand)
export class RecordReplyHandler implements ICommandHandler<RecordReplyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RecordReplyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => ({
      ticket: ticket.recordReply(act, { messageId, automatic: isAside(input) }),
      message: replyOf(input, act, messageId),
    }));
  }
}

const isAside = ({ automatic = false, copy = false }: RecordReplyInput): boolean => automatic || copy;

function replyOf(input: RecordReplyInput, { by, at }: Act, id: string): NewMessage {
  const { from, automatic = false, subject = null, channelInstance = null, mail = {} } = input;
  const author = {
    type: 'requester',
    id: by.id,
    name: from.name ?? by.name,
    ...(from.email === undefined ? {} : { email: from.email }),
    automatic,
  } as const;
  const visibility = isAside(input) ? 'internal' : 'public';
  return composeMessage({ id, direction: 'in', visibility, author, at, subject, channelInstance, mail }, input.message);
}
