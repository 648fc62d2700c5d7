import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTicketQuery, type OnTicket, type TicketCommand } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import type { CommandResultView } from './ticket.views.js';

/** Carries out a command of whoever calls on one ticket, the same way for every address. */
@Injectable()
export class DeskCommands {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async run<I extends OnTicket>(
    request: SportelloRequest,
    reply: FastifyReply,
    ticket: string,
    input: Omit<I, keyof OnTicket>,
    Command: new (ctx: TicketCommand<I>['ctx'], key: string, input: I) => TicketCommand<I>,
  ): Promise<CommandResultView> {
    const { ctx, principal } = staffOf(request);
    const version = expectedVersion(request);
    const sight = sightOf(principal);
    // A2: what they may not see does not exist for them, whatever they ask of it.
    if (!sight.restricted) await this.queries.execute(new GetTicketQuery(ctx, { ticket, sight }));
    const whole = { ...input, ticket, ...(version === undefined ? {} : { expectedVersion: version }) } as unknown as I;
    const {
      number,
      state,
      version: now,
    } = await this.commands.execute(new Command(ctx, commandKey(request, principal.id), whole));
    void reply.header('ETag', `"${now}"`);
    return { number, state, version: now };
  }
}
