import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import { AnsweringReader } from '@sportello/telephony';
import { assertPeriod } from '@sportello/workforce';
import { ComplianceQuery } from '../figures/figures.requests.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { shownFigures } from './call.presenter.js';
import { AnsweringView } from './calls.views.js';
import { answerTimes } from './line.rules.js';

/** B16: whether calls are answered within the set time. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/service-figures/calls')
@May('figures.read')
export class AnsweringController {
  readonly #figures: AnsweringReader;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork) {
    this.#figures = new AnsweringReader(unitOfWork);
  }

  @Get()
  @Shows(
    {
      id: 'show_answering',
      summary: 'Come si risponde al telefono',
      description:
        'Per ogni linea, le chiamate di un periodo: quante risposte, quante entro il tempo fissato, quante perse (B16). Nessuna persona.',
    },
    AnsweringView,
    'Le misure',
  )
  async show(@Req() request: SportelloRequest, @Query() { from, to }: ComplianceQuery): Promise<AnsweringView> {
    const { ctx, configuration } = staffOf(request);
    assertPeriod(from, to);
    const { zone } = configuration;
    const within = answerTimes(configuration);
    const lines = await this.#figures.figures(ctx, { from, to, zone, within });
    return {
      period: { from, to, zone },
      lines: lines.map((one) => shownFigures(configuration, one, within[one.line])),
    };
  }
}
