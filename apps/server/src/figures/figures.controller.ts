import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { FiguresDesk } from './figures.desk.js';
import { FiguresQuery } from './figures.requests.js';
import { ServiceFiguresView } from './figures.views.js';

/** What the service has done, in figures (B1). */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures')
@May('figures.read')
export class FiguresController {
  constructor(@Inject(FiguresDesk) private readonly desk: FiguresDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'show_service_figures',
    summary: 'Misure del servizio',
    description:
      'Somma le misure delle richieste aperte in un periodo, come stanno ora (B1). Le richieste riservate contano solo per chi può vederle.',
  })
  @ApiOkResponse({ type: ServiceFiguresView, description: 'Le misure' })
  show(@Req() request: SportelloRequest, @Query() asked: FiguresQuery): Promise<ServiceFiguresView> {
    return this.desk.service(request, asked);
  }
}
