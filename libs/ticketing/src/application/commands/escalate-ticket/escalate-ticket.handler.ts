import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { escalate } from '../../../domain/index.js';
import { sameLevel, teamNamed } from '../../../ticketing.errors.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { EscalateTicketCommand } from './escalate-ticket.command.js';

@CommandHandler(EscalateTicketCommand)
export class EscalateTicketHandler implements ICommandHandler<EscalateTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: EscalateTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { team, reason, screening = null } = input;
      const { level } = teamNamed(rules, team);
      if (level === ticket.state.level) throw sameLevel(level);
      return { ticket: escalate(ticket, act, { team, level, reason, screening }) };
    });
  }
}
