import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { teamNamed } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RouteTicketCommand } from './route-ticket.command.js';

@CommandHandler(RouteTicketCommand)
export class RouteTicketHandler implements ICommandHandler<RouteTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RouteTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const team = teamNamed(rules, input.team);
      const { reason, explanation = null } = input;
      return { ticket: ticket.route(act, { team: input.team, level: input.level ?? team.level, reason, explanation }) };
    });
  }
}
