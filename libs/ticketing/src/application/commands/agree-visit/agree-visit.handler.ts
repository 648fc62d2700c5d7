import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { agreeVisit } from '../../../domain/index.js';
import { internal, words } from '../../intervention.words.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { AgreeVisitCommand } from './agree-visit.command.js';

@CommandHandler(AgreeVisitCommand)
export class AgreeVisitHandler implements ICommandHandler<AgreeVisitCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: AgreeVisitCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules, messageId }) => {
      const { agreedWith, note, from, to, place, technician } = input;
      const text = agreedWith.trim() === '' ? '' : words(rules, 'agreedWith', agreedWith, note);
      return {
        ticket: agreeVisit(ticket, act, { from, to, place, technician, text, messageId }),
        message: internal(messageId, act, text),
      };
    });
  }
}
