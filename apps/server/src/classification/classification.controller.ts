import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SuggestClassificationQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { publicContext, tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { GuideQuery, SuggestionsRequest } from './classification.requests.js';
import { GuideView, SuggestionPageView } from './classification.views.js';
import { guideStep } from './guide.js';
import { shownSuggestions } from './suggestion.presenter.js';

/** A minute, of one caller: a form asks while somebody writes, and nobody else has to. */
const MOST_SUGGESTIONS = 120;

/** B7: whoever enters a request is guided to the right classification. Names only: nobody's tickets. */
@ApiTags('classification')
@Controller('rest/helpdesk/v1/:tenant/classification')
export class ClassificationController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('guide')
  @May('portal.use')
  @ApiOperation({
    operationId: 'guide_classification',
    summary: 'Guida alla classificazione, un passo alla volta',
    description:
      'Le scelte del passo seguente, con nomi, aiuti e tipo di richiesta che ne segue, e le definizioni delle gravità (B7, B13).',
  })
  @ApiOkResponse({ type: GuideView, description: 'Il passo' })
  guide(@Req() request: SportelloRequest, @Query() asked: GuideQuery): GuideView {
    return guideStep(tenantOf(request).configuration, asked);
  }

  @Post('suggestions')
  @May('portal.use')
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_SUGGESTIONS, timeWindow: 60_000 } })
  @ApiOperation({
    operationId: 'suggest_classification',
    summary: 'Suggerisce la classificazione',
    description: 'Le classificazioni più probabili per le parole di una richiesta, e perché (B7). Non registra nulla.',
  })
  @ApiOkResponse({ type: SuggestionPageView, description: 'I suggerimenti' })
  async suggest(@Req() request: SportelloRequest, @Body() body: SuggestionsRequest): Promise<SuggestionPageView> {
    const { configuration } = tenantOf(request);
    const { subject = '', ...asked } = body;
    // What others have written is no answer to a stranger, not even that somebody has.
    const query = new SuggestClassificationQuery(publicContext(request), { ...asked, subject, past: null });
    return { items: shownSuggestions(configuration, await this.queries.execute(query)), _links: {} };
  }
}
