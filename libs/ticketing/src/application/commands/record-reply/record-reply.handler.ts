import { createHash } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Act } from '../../../domain/index.js';
import { composeMessage, type NewMessage } from '../../message.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RecordReplyCommand, type RecordReplyInput } from './record-reply.command.js';

@CommandHandler(RecordReplyCommand)
export class RecordReplyHandler implements ICommandHandler<RecordReplyCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  /** What is answered to a merged ticket belongs to the one in which its matter goes on. */
  async execute(command: RecordReplyCommand): Promise<TicketCommandResult> {
    const { ctx, key, input } = command;
    let { ticket } = input;
    let own = key;
    for (;;) {
      try {
        return await this.#record(new RecordReplyCommand(ctx, own, { ...input, ticket }));
      } catch (error) {
        if (!(error instanceof GoesOn)) throw error;
        ticket = error.into;
        // Another ticket is another request: a repeated key finds its own result again.
        own = `on:${createHash('sha256').update(own).digest('hex')}`;
      }
    }
  }

  #record(command: RecordReplyCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, messageId }) => {
      const { mergedInto } = ticket.state.progress;
      if (mergedInto !== null) throw new GoesOn(mergedInto.id);
      return {
        ticket: ticket.recordReply(act, { messageId, aside: asideOf(input) }),
        message: replyOf(input, act, messageId),
      };
    });
  }
}

/** Merges make no circles, so following them ends. */
class GoesOn extends Error {
  constructor(readonly into: string) {
    super(`goes on in ${into}`);
  }
}

function asideOf({ automatic, copy, answered }: RecordReplyInput): NewMessage['visibility'] | null {
  if (automatic === true || copy === true) return 'internal';
  return answered === true ? 'public' : null;
}

function replyOf(input: RecordReplyInput, { by, at }: Act, id: string): NewMessage {
  const { from, assurance, sender, automatic = false, subject = null, channelInstance = null, mail = {} } = input;
  const author = {
    type: 'requester',
    id: by.id,
    name: from.name ?? by.name,
    ...(from.email === undefined ? {} : { email: from.email }),
    automatic,
    ...(assurance === undefined ? {} : { assurance }),
    ...(sender === undefined ? {} : { sender }),
  } as const;
  const visibility = asideOf(input) ?? 'public';
  return composeMessage({ id, direction: 'in', visibility, author, at, subject, channelInstance, mail }, input.message);
}
