import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TrendsReader } from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { assertPeriod } from '@sportello/workforce';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK } from '../tokens.js';
import { TrendsQuery } from './figures.requests.js';
import { TrendsView } from './trends.views.js';

/** How load and terms go: what pages draw (D6). */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures/trends')
@May('figures.read')
export class TrendsController {
  readonly #trends: TrendsReader;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#trends = new TrendsReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'show_trends',
    summary: 'L’andamento del servizio',
    description:
      'Richieste per ora del giorno e termini rispettati per settimana, sulle richieste aperte in un periodo di al massimo un anno. Nessuna persona.',
  })
  @ApiOkResponse({ type: TrendsView, description: 'L’andamento' })
  async show(@Req() request: SportelloRequest, @Query() { from, to, team }: TrendsQuery): Promise<TrendsView> {
    const { ctx, principal, configuration } = staffOf(request);
    assertPeriod(from, to);
    const { zone, kinds } = configuration;
    const now = this.clock.now();
    const kindsApart = Object.keys(kinds).filter((kind) => kinds[kind]?.purpose === 'out-of-scope');
    const { hours, weeks } = await this.#trends.read(
      ctx,
      { from, to, zone, team, kindsApart, now },
      sightOf(principal),
    );
    return {
      ...{ period: { from, to, zone }, at: now.toISOString() },
      hours: hours.map((hour) => ({ ...hour })),
      weeks: weeks.map((week) => ({ ...week })),
    };
  }
}
