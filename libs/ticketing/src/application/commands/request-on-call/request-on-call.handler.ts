import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { nobodyOnCall, requestOnCall } from '../../../domain/index.js';
import { teamNamed } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RequestOnCallCommand } from './request-on-call.command.js';

@CommandHandler(RequestOnCallCommand)
export class RequestOnCallHandler implements ICommandHandler<RequestOnCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RequestOnCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { team, reason } = input;
      teamNamed(rules, team);
      const known = [
        ...rules.onCall.specialists.flatMap(({ teams }) => teams),
        ...Object.values(rules.people).map((one) => one.team),
      ];
      if (!known.includes(team)) throw nobodyOnCall(team);
      return { ticket: requestOnCall(ticket, act, { team, reason }) };
    });
  }
}
