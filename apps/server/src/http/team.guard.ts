import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery } from '@sportello/escalation';
import { RIGHTS } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import { GetTicketQuery, type TicketView } from '@sportello/ticketing';
import { ACCESS, type Access } from './access.decorator.js';
import { staffOf } from './caller.js';
import { otherTeam } from './http.errors.js';
import type { SportelloRequest } from './sportello.request.js';
import { sightOf } from './staff.roles.js';
import { TeamReach } from './team.reach.js';

/**
 * Rights that reach one's own teams (`Reach` team). It looks before the command does: a ticket that changes hands in between
 * is caught by the version, not here (ADR 0111).
 */
@Injectable()
export class TeamGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(TeamReach) private readonly reach: TeamReach,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { right } = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    if (RIGHTS[right].reach !== 'team') return true;
    const request = context.switchToHttp().getRequest<SportelloRequest>();
    if (this.reach.everywhere(request, right)) return true;
    const ticket = await this.#ticket(request);
    if (ticket === null || (await this.reach.reaches(request, right, ticket))) return true;
    throw otherTeam();
  }

  /** Null: there is no such thing for whoever asks, which is the route's to say. */
  async #ticket(request: SportelloRequest): Promise<TicketView | null> {
    const { ctx, principal } = staffOf(request);
    const { number, id } = request.params as { readonly number?: string; readonly id?: string };
    try {
      const ticket = number ?? (await this.queries.execute(new GetTaskQuery(ctx, { task: id ?? '' }))).ticketId;
      return await this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: sightOf(principal) }));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}
