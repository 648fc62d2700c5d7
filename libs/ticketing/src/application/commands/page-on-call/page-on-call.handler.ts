import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { pageOnCall } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { PageOnCallCommand } from './page-on-call.command.js';

@CommandHandler(PageOnCallCommand)
export class PageOnCallHandler implements ICommandHandler<PageOnCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: PageOnCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input: { next } }) => ({
      ticket: pageOnCall(
        ticket,
        act,
        next === null ? null : { person: next.person, answerBy: new Date(next.answerBy) },
      ),
    }));
  }
}
