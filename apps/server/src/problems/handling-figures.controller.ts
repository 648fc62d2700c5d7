import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseLocalDate, Zone } from '@sportello/business-time';
import { DomainError } from '@sportello/kernel';
import { ProblemsReader } from '@sportello/problems';
import { Staff } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SERVICE_KEEPERS, sightOf } from '../http/staff.roles.js';
import { HandlingFiguresQuery } from './problems.requests.js';
import { HandlingFiguresView } from './problems.views.js';

/** Reactive and proactive handling told apart (A4). */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/handling-figures')
@Staff(...SERVICE_KEEPERS)
export class HandlingFiguresController {
  constructor(@Inject(ProblemsReader) private readonly reader: ProblemsReader) {}

  @Get()
  @ApiOperation({
    operationId: 'show_handling_figures',
    summary: 'Gestione reattiva e proattiva',
    description: 'Richieste arrivate, e segnali, problemi e azioni che le prevengono, tra due giorni (A4).',
  })
  @ApiOkResponse({ type: HandlingFiguresView, description: 'I numeri' })
  async show(
    @Req() request: SportelloRequest,
    @Query() { from, to }: HandlingFiguresQuery,
  ): Promise<HandlingFiguresView> {
    const { ctx, principal, configuration } = staffOf(request);
    const zone = new Zone(configuration.zone);
    const [first, last] = [parseLocalDate(from), parseLocalDate(to)];
    if (first === undefined || last === undefined || last < first) throw notDays();
    const [begin, end] = [new Date(zone.instant(first, 0)), new Date(zone.instant(last + 1, 0))];
    return { ...(await this.reader.figures(ctx, begin, end, sightOf(principal).restricted)) };
  }
}

const notDays = (): DomainError =>
  new DomainError('FIGURES.INVALID_DAYS', 'invalid', {
    it: 'I giorni non esistono o sono in ordine inverso.',
    en: 'The days do not exist, or are the wrong way round.',
  });
