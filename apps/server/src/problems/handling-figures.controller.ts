import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { HandlingDesk } from './handling.desk.js';
import { HandlingFiguresQuery } from './problems.requests.js';
import { HandlingFiguresView } from './problems.views.js';

/** Reactive and proactive handling told apart (A4). */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/handling-figures')
@May('figures.read')
export class HandlingFiguresController {
  constructor(@Inject(HandlingDesk) private readonly desk: HandlingDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'show_handling_figures',
    summary: 'Gestione reattiva e proattiva',
    description: 'Richieste arrivate, e segnali, problemi e azioni che le prevengono, tra due giorni (A4).',
  })
  @ApiOkResponse({ type: HandlingFiguresView, description: 'I numeri' })
  show(@Req() request: SportelloRequest, @Query() asked: HandlingFiguresQuery): Promise<HandlingFiguresView> {
    return this.desk.figures(request, asked);
  }
}
