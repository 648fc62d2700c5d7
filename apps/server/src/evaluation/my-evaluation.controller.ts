import { Body, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import {
  EVALUATION_ASPECTS,
  evaluableUntil,
  GetTicketQuery,
  RateTicketCommand,
  type TicketView,
} from '@sportello/ticketing';
import { wholeConversation } from '../bridge/conversation.js';
import { May } from '../http/access.decorator.js';
import { requesterOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ownCommand, PrivatePage } from '../portal/private.page.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { EvaluateRequest } from './evaluation.requests.js';
import { EvaluationView, type AspectsView, type GivenEvaluationView } from './evaluation.views.js';
import { ASPECTS, ASPECTS_QUESTION, QUESTION, THANKS } from './evaluation.words.js';

/** Whoever asked sees their own request, also a restricted one. */
const OWN = { restricted: true };

/** D10: the quick evaluation of the service just received, on the private page of the request. */
@PrivatePage('evaluation')
export class MyEvaluationController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('my-ticket.read')
  @ApiOperation({
    operationId: 'show_my_evaluation',
    summary: 'La propria valutazione',
    description: 'Se si può valutare il servizio ricevuto e come, con i testi previsti; e la valutazione data (D10).',
  })
  @ApiOkResponse({ type: EvaluationView, description: 'La valutazione' })
  async show(@Req() request: SportelloRequest): Promise<EvaluationView> {
    const { ctx, access, configuration } = requesterOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: access.ticketId, sight: OWN }));
    const { evaluation } = configuration;
    const until = evaluableUntil(evaluation, ticket);
    const { scale } = evaluation;
    return {
      scale,
      open: until !== null && this.clock.now() <= until,
      ...filled({ until: until?.toISOString() ?? null, question: scale === 'none' ? null : QUESTION[scale] }),
      negative: aspects('negative'),
      positive: aspects('positive'),
      thanks: THANKS,
      ...filled({ given: await this.#given(request, ticket) }),
    };
  }

  @Post()
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'evaluate_my_ticket',
    summary: 'Valuta il servizio',
    description: 'Chi ha chiesto giudica il servizio appena ricevuto; può cambiare idea finché c’è tempo (D10).',
  })
  @ApiOkResponse({ type: EvaluationView, description: 'La valutazione data' })
  async evaluate(
    @Req() request: SportelloRequest,
    @Body() { score, aspect, words }: EvaluateRequest,
  ): Promise<EvaluationView> {
    const { ctx, key, ticket } = ownCommand(request);
    await this.commands.execute(
      new RateTicketCommand(ctx, key, {
        ...{ ticket, score },
        ...(aspect === undefined ? {} : { aspect }),
        ...(words === undefined ? {} : { words: { text: words } }),
      }),
    );
    return this.show(request);
  }

  async #given(request: SportelloRequest, { progress }: TicketView): Promise<GivenEvaluationView | null> {
    const { evaluation: given } = progress;
    if (given === null) return null;
    const { scale, score, at, aspect, messageId } = given;
    const { ctx, access } = requesterOf(request);
    const said = messageId === null ? [] : await wholeConversation(this.queries, ctx, access.ticketId, OWN);
    const words = said.find(({ id }) => id === messageId)?.text ?? null;
    return { scale, score, at, ...filled({ aspect, words }) };
  }
}

const aspects = (which: 'negative' | 'positive'): AspectsView => ({
  question: ASPECTS_QUESTION[which],
  answers: EVALUATION_ASPECTS.map((code) => ({ code, text: ASPECTS[which][code] })),
});
