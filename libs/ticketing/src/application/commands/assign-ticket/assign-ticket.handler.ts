import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { assign } from '../../../domain/index.js';
import { otherTeam, personNamed } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AssignTicketCommand } from './assign-ticket.command.js';

@CommandHandler(AssignTicketCommand)
export class AssignTicketHandler implements ICommandHandler<AssignTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AssignTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { name, team } = personNamed(rules, input.technician);
      if (team !== undefined && ticket.state.team !== null && team !== ticket.state.team)
        throw otherTeam(name, ticket.state.team);
      return { ticket: assign(ticket, act, { id: input.technician, name }, input.reason ?? null) };
    });
  }
}
