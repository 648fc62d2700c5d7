import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { invalidTicket, notConfigured } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { RouteTicketCommand } from './route-ticket.command.js';

@CommandHandler(RouteTicketCommand)
export class RouteTicketHandler implements ICommandHandler<RouteTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: RouteTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const team = rules.teams[input.team];
      if (!Object.hasOwn(rules.teams, input.team) || team === undefined) {
        throw invalidTicket([notConfigured('team', input.team, { it: 'Gruppo', en: 'team' })]);
      }
      const { reason, explanation = null } = input;
      return { ticket: ticket.route(act, { team: input.team, level: input.level ?? team.level, reason, explanation }) };
    });
  }
}
