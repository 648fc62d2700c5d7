import { Controller, Get, Inject, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { ListQueueQuery, TeamsStandingReader, type TeamStanding } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { teamsOfStaff } from '../http/staff.teams.js';
import { filled, shownSummary } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { partiesSeenBy, PARTY_NAMES, teamsOfParty } from './parties.js';
import { ServiceDeliveryView, type WorkingTeamView } from './views.views.js';

/** Milliseconds. */
const SOON = 2 * 60 * 60_000;
const MOST_NEXT = 10;
const NOTHING = { open: 0, unassigned: 0, waiting: 0, late: 0, dueSoon: 0, oldest: null };

/** D2: what those see who deliver the service: the work in hand of the teams, and what comes next in their own. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/views/delivery')
@May('delivery.read')
export class DeliveryController {
  readonly #standing: TeamsStandingReader;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#standing = new TeamsStandingReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'show_delivery_view',
    summary: 'Vista di chi eroga',
    description:
      'Per i gruppi dell’Amministrazione e del fornitore (D2): il lavoro in corso di ciascun gruppo e che cosa lavorare per primo.',
  })
  @ApiOkResponse({ type: ServiceDeliveryView, description: 'La vista' })
  async show(@Req() request: SportelloRequest): Promise<ServiceDeliveryView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const until = { now, soon: new Date(now.getTime() + SOON) };
    const sight = sightOf(principal);
    const own = teamsOfStaff(principal, configuration);
    const standing = await this.#standing.all(ctx, until, sight);
    const scope = { person: principal.id, teams: own, unrouted: false, ...until };
    const next = await this.queries.execute(
      new ListQueueQuery(ctx, { queue: 'my-team', scope, sight, page: { limit: MOST_NEXT } }),
    );
    const parties = partiesSeenBy(principal, configuration);
    return {
      at: now.toISOString(),
      parties: parties.map((party) => ({
        ...{ party, name: PARTY_NAMES[party] },
        teams: teamsOfParty(configuration, party).map(([team, { name, level }]) => ({
          ...{ team, name, level, own: own.includes(team) },
          ...shownStanding(of(standing, team)),
        })),
      })),
      ...(parties.includes('administration') ? { unrouted: of(standing, null).open } : {}),
      next: next.items.map(shownSummary),
    };
  }
}

type Work = Omit<TeamStanding, 'team'>;

const of = (standing: readonly TeamStanding[], team: string | null): Work =>
  standing.find((one) => one.team === team) ?? NOTHING;

function shownStanding({
  open,
  unassigned,
  waiting,
  late,
  dueSoon,
  oldest,
}: Work): Omit<WorkingTeamView, 'team' | 'name' | 'level' | 'own'> {
  return { ...{ open, unassigned, waiting, late, dueSoon }, ...filled({ oldest: oldest?.toISOString() ?? null }) };
}
