import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { classify } from '../../../domain/index.js';
import { classificationOf as known } from '../../classification.js';
import { TicketCommandRunner } from '../../ticket-command.runner.js';
import type { TicketCommandResult } from '../../ticket.command.js';
import { ClassifyTicketCommand } from './classify-ticket.command.js';

@CommandHandler(ClassifyTicketCommand)
export class ClassifyTicketHandler implements ICommandHandler<ClassifyTicketCommand> {
  constructor(private readonly runner: TicketCommandRunner) {}

  execute(command: ClassifyTicketCommand): Promise<TicketCommandResult> {
    return this.runner.run(command, ({ ticket, act, input, rules }) => {
      const { reason = null } = input;
      return { ticket: classify(ticket, act, known(input, rules, ticket.state.facts.kind), reason) };
    });
  }
}
