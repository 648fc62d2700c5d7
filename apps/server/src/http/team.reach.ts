import { Inject, Injectable } from '@nestjs/common';
import { RIGHTS, type Principal, type Right } from '@sportello/identity';
import type { Clock } from '@sportello/kernel';
import type { TicketView } from '@sportello/ticketing';
import { DutyBoard } from '../bridge/duty.board.js';
import { CLOCK } from '../tokens.js';
import { staffOf } from './caller.js';
import type { SportelloRequest } from './sportello.request.js';
import { teamsOfStaff } from './staff.teams.js';

const URGENT = 1;

/** What of a ticket decides whose it is. */
type Owned = Pick<TicketView, 'team' | 'assignee' | 'priority'>;

/**
 * How far rights that reach one's own teams reach: in a tenant that says `rights.acrossTeams: read`, whoever is not of a ticket’s
 * team reads it and leaves it alone.
 */
@Injectable()
export class TeamReach {
  constructor(
    @Inject(DutyBoard) private readonly duties: DutyBoard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether a right reaches every ticket of the tenant for whoever calls. */
  everywhere(request: SportelloRequest, right: Right): boolean {
    const { principal, configuration } = staffOf(request);
    const teamsMatter = RIGHTS[right].reach === 'team' && configuration.rights.acrossTeams !== 'act';
    return !teamsMatter || principal.roles.includes('supervisor');
  }

  /** Whether a right, which they hold, reaches this ticket. */
  async reaches(request: SportelloRequest, right: Right, ticket: Owned): Promise<boolean> {
    if (this.everywhere(request, right) || (await this.#isOurs(request, ticket))) return true;
    return right === 'ticket.take-charge' && isForWholeFront(staffOf(request).principal, ticket);
  }

  /** Nobody's yet, one's own, or of a team one is in, also by an agreement of today (E1). */
  async #isOurs(request: SportelloRequest, { team, assignee }: Owned): Promise<boolean> {
    const { ctx, principal, configuration } = staffOf(request);
    if (team === null || assignee?.id === principal.id) return true;
    if (teamsOfStaff(principal, configuration).includes(team)) return true;
    const present = await this.duties.at(ctx, this.clock.now(), { team });
    return present.some(({ person }) => person === principal.id);
  }
}

/** B8: what is urgent is taken in charge by whoever of the front office is first. */
const isForWholeFront = ({ roles }: Principal, { priority }: Owned): boolean =>
  roles.includes('l1') && priority.code === URGENT;
