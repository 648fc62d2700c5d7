import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { isWithSupplier, ListTicketTasksQuery } from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import { GetTicketQuery, SendReminderCommand } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import type { CommandResultView } from '../tickets/ticket.views.js';
import type { SendReminderRequest } from './escalation.requests.js';

/** Solleciti of the desk (A5). */
@Injectable()
export class SentReminders {
  constructor(
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** @throws DomainError `REMINDER.NOTHING_TO_REMIND` when the supplier has no task of the ticket in hand */
  async send(
    request: SportelloRequest,
    reply: FastifyReply,
    number: string,
    { to, text }: SendReminderRequest,
  ): Promise<CommandResultView> {
    if (to.type === 'supplier') await this.#mustHaveWork(request, number, to.id);
    return this.desk.run(request, reply, number, { to: { ...to }, text }, SendReminderCommand);
  }

  async #mustHaveWork(request: SportelloRequest, number: string, supplier: string): Promise<void> {
    const { ctx, principal } = staffOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: sightOf(principal) }));
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId: ticket.id }));
    if (!tasks.some((task) => task.supplier === supplier && isWithSupplier(task.state)))
      throw nothingToRemind(supplier);
  }
}

const nothingToRemind = (supplier: string): DomainError =>
  new DomainError(
    'REMINDER.NOTHING_TO_REMIND',
    'invalid',
    { it: 'La richiesta contiene dati non validi.', en: 'The request holds data that is not valid.' },
    {
      fields: [
        {
          field: 'to',
          code: 'no-open-task',
          message: {
            it: `Il fornitore ${supplier} non ha compiti in corso su questa richiesta.`,
            en: `Supplier ${supplier} has no task of this ticket in hand.`,
          },
        },
      ],
    },
  );
