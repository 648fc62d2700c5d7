import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { GetTicketQuery, SuggestClassificationQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { SuggestionsRequest } from './classification.requests.js';
import { SuggestionPageView } from './classification.views.js';
import { shownSuggestions } from './suggestion.presenter.js';
import { suggestionsFor } from './ticket.suggestions.js';

/** B7: the desk is helped by what was done with similar requests, too; restricted ones only for who may see them (A2). */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('classification.suggest')
export class DeskSuggestionsController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Post('classification-suggestions')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'suggest_classification_at_desk',
    summary: 'Suggerisce la classificazione a chi registra',
    description:
      'Le classificazioni più probabili per una richiesta che si sta raccogliendo, anche secondo le richieste simili (B7).',
  })
  @ApiOkResponse({ type: SuggestionPageView, description: 'I suggerimenti' })
  async suggest(@Req() request: SportelloRequest, @Body() body: SuggestionsRequest): Promise<SuggestionPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { subject = '', ...asked } = body;
    const query = new SuggestClassificationQuery(ctx, { ...asked, subject, past: sightOf(principal) });
    return { items: shownSuggestions(configuration, await this.queries.execute(query)), _links: {} };
  }

  @Get(':number/suggestions')
  @ApiOperation({
    operationId: 'suggest_ticket_classification',
    summary: 'Suggerisce la classificazione di una richiesta',
    description: 'Le classificazioni più probabili, dalle sue parole e dalle richieste simili (B7).',
  })
  @ApiOkResponse({ type: SuggestionPageView, description: 'I suggerimenti' })
  async ofTicket(@Req() request: SportelloRequest, @Param('number') number: string): Promise<SuggestionPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const sight = sightOf(principal);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight }));
    return { items: await suggestionsFor(this.queries, ctx, configuration, ticket, sight), _links: {} };
  }
}
