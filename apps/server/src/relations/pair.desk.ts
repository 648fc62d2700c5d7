import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError } from '@sportello/kernel';
import { GetTicketQuery, otherNotFound, type OnPair, type PairCommand, type TicketView } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import type { CommandResultView } from '../tickets/ticket.views.js';

/** The two tickets of a relation, as the caller sees them. */
export interface SeenPair {
  readonly ticket: TicketView;
  readonly other: TicketView;
}

/** Carries out a command of whoever calls on two tickets. */
@Injectable()
export class PairDesk {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  /** @param field by which the caller named the other one. @throws DomainError `TICKET.NOT_FOUND`, `TICKET.OTHER_NOT_FOUND` */
  async seen(request: SportelloRequest, number: string, other: string, field: string): Promise<SeenPair> {
    const { ctx, principal } = staffOf(request);
    const sight = sightOf(principal);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight }));
    try {
      return { ticket, other: await this.queries.execute(new GetTicketQuery(ctx, { ticket: other, sight })) };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'TICKET.NOT_FOUND') throw otherNotFound(field);
      throw error;
    }
  }

  async run<I extends OnPair>(
    request: SportelloRequest,
    reply: FastifyReply,
    { ticket, other }: SeenPair,
    input: Omit<I, keyof OnPair>,
    Command: new (ctx: PairCommand<I>['ctx'], key: string, input: I) => PairCommand<I>,
  ): Promise<CommandResultView> {
    const { ctx, principal } = staffOf(request);
    const seen = expectedVersion(request);
    const whole = {
      ...{ ...input, ticket: ticket.id, other: other.id },
      ...(seen === undefined ? {} : { expectedVersion: seen }),
    } as unknown as I;
    const key = commandKey(request, principal.id);
    const { number, state, version } = await this.commands.execute(new Command(ctx, key, whole));
    void reply.header('ETag', `"${version}"`);
    return { number, state, version };
  }
}
