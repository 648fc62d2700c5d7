import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { refuseOnCall } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RefuseOnCallCommand } from './refuse-on-call.command.js';

@CommandHandler(RefuseOnCallCommand)
export class RefuseOnCallHandler implements ICommandHandler<RefuseOnCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RefuseOnCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { reason, supervisor } = input;
      const entitled = supervisor || rules.onCall.mayAuthorise.includes(act.by.id);
      return { ticket: refuseOnCall(ticket, act, { reason, entitled }) };
    });
  }
}
