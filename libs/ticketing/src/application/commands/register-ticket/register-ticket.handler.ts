import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TicketRegistrar } from './ticket.registrar.js';
import { RegisterTicketCommand, type RegisterTicketResult } from './register-ticket.command.js';

@CommandHandler(RegisterTicketCommand)
export class RegisterTicketHandler implements ICommandHandler<RegisterTicketCommand> {
  constructor(private readonly registrar: TicketRegistrar) {}

  execute(command: RegisterTicketCommand): Promise<RegisterTicketResult> {
    return this.registrar.register(command);
  }
}
