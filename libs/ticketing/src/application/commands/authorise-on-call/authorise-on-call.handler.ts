import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authoriseOnCall } from '../../../domain/index.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AuthoriseOnCallCommand } from './authorise-on-call.command.js';

@CommandHandler(AuthoriseOnCallCommand)
export class AuthoriseOnCallHandler implements ICommandHandler<AuthoriseOnCallCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AuthoriseOnCallCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { reason, supervisor } = input;
      const entitled = supervisor || rules.onCall.mayAuthorise.includes(act.by.id);
      const team = ticket.state.progress.onCall?.team;
      // A team that is configured no more has the level the ticket is at.
      const level = (team === undefined ? undefined : rules.teams[team]?.level) ?? ticket.state.level ?? '';
      return { ticket: authoriseOnCall(ticket, act, { reason, entitled, level }) };
    });
  }
}
