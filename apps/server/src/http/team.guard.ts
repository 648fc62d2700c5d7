import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery } from '@sportello/escalation';
import { RIGHTS, type Principal } from '@sportello/identity';
import { DomainError, type Clock } from '@sportello/kernel';
import { GetTicketQuery, type TicketView } from '@sportello/ticketing';
import { DutyBoard } from '../bridge/duty.board.js';
import { CLOCK } from '../tokens.js';
import { ACCESS, type Access } from './access.decorator.js';
import { staffOf } from './caller.js';
import { otherTeam } from './http.errors.js';
import type { SportelloRequest } from './sportello.request.js';
import { sightOf } from './staff.roles.js';
import { teamsOfStaff } from './staff.teams.js';

const URGENT = 1;

/**
 * Rights that reach one's own teams (`Reach` team): in a tenant that says `rights.acrossTeams: read`, whoever is not of a ticket’s
 * team reads it and leaves it alone. It looks before the command does: a ticket that changes hands in between is caught by
 * the version, not here (ADR 0111).
 */
@Injectable()
export class TeamGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DutyBoard) private readonly duties: DutyBoard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    if (RIGHTS[access.right].reach !== 'team') return true;
    const request = context.switchToHttp().getRequest<SportelloRequest>();
    const { principal, configuration } = staffOf(request);
    if (configuration.rights.acrossTeams === 'act' || principal.roles.includes('supervisor')) return true;
    const ticket = await this.#ticket(request);
    if (ticket === null || (await this.#isOurs(request, ticket))) return true;
    if (access.right === 'ticket.take-charge' && isForWholeFront(principal, ticket)) return true;
    throw otherTeam();
  }

  /** Nobody's yet, one's own, or of a team one is in, also by an agreement of today (E1). */
  async #isOurs(request: SportelloRequest, { team, assignee }: TicketView): Promise<boolean> {
    const { ctx, principal, configuration } = staffOf(request);
    if (team === null || assignee?.id === principal.id) return true;
    if (teamsOfStaff(principal, configuration).includes(team)) return true;
    const present = await this.duties.at(ctx, this.clock.now(), { team });
    return present.some(({ person }) => person === principal.id);
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

/** B8: what is urgent is taken in charge by whoever of the front office is first. */
const isForWholeFront = ({ roles }: Principal, { priority }: TicketView): boolean =>
  roles.includes('l1') && priority.code === URGENT;
