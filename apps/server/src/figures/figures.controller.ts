import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { GetServiceFiguresQuery } from '@sportello/ticketing';
import { clockLabel } from '../bridge/names.js';
import { Staff } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SERVICE_KEEPERS, sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { FiguresQuery } from './figures.requests.js';
import { ServiceFiguresView } from './figures.views.js';

/** What the service has done, in figures (B1). */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures')
@Staff(...SERVICE_KEEPERS)
export class FiguresController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'show_service_figures',
    summary: 'Misure del servizio',
    description:
      'Somma le misure delle richieste aperte in un periodo, come stanno ora (B1). Le richieste riservate contano solo per chi può vederle.',
  })
  @ApiOkResponse({ type: ServiceFiguresView, description: 'Le misure' })
  async show(@Req() request: SportelloRequest, @Query() asked: FiguresQuery): Promise<ServiceFiguresView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const figures = await this.queries.execute(
      new GetServiceFiguresQuery(ctx, { ...asked, now, sight: sightOf(principal) }),
    );
    const { timeToCharge, timeToResolution, clocks, ...counts } = figures;
    return {
      period: { from: asked.from, to: asked.to, zone: configuration.zone },
      at: now.toISOString(),
      ...counts,
      clocks: clocks.map(({ clock, met, breached, running, withinTerm }) => ({
        ...{ clock, label: clockLabel(configuration, clock), met, breached, running },
        ...filled({ withinTerm }),
      })),
      timeToCharge: { count: timeToCharge.count, ...filled(timeToCharge) },
      timeToResolution: { count: timeToResolution.count, ...filled(timeToResolution) },
    };
  }
}
