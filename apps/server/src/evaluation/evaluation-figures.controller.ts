import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import { EvaluationReader, type EvaluationFigures } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { EvaluationFiguresQuery } from './evaluation.requests.js';
import { EvaluationFiguresView, type EvaluationRowView } from './evaluation.views.js';

/** D6, D10: how the service is judged by those who had it. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/figures/evaluations')
@May('figures.read')
export class EvaluationFiguresController {
  readonly #reader: EvaluationReader;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork) {
    this.#reader = new EvaluationReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'show_evaluation_figures',
    summary: 'Misure delle valutazioni',
    description:
      'Le valutazioni delle richieste chiuse tecnicamente in un periodo, per servizio, gruppo, canale, argomento o mese, con quante sono (D10). Nessuna parola e nessuna persona.',
  })
  @ApiOkResponse({ type: EvaluationFiguresView, description: 'Le misure' })
  async show(
    @Req() request: SportelloRequest,
    @Query() { from, to, by = 'team' }: EvaluationFiguresQuery,
  ): Promise<EvaluationFiguresView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { zone } = configuration;
    const rows = await this.#reader.figures(ctx, { from, to, zone, by }, sightOf(principal));
    return { period: { from, to, zone }, by, items: rows.map(shown) };
  }
}

const shown = ({ key, average, scores, ...counts }: EvaluationFigures): EvaluationRowView => ({
  ...counts,
  ...filled({ key, average }),
  scores: scores.map((one) => ({ ...one })),
});
