import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CommentReviewCommand,
  DrawSampleCommand,
  PickTicketCommand,
  QualityReader,
  ScoreReviewCommand,
  type SampleResult,
  workforceNotFound,
} from '@sportello/workforce';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownReview, shownSheet } from './quality.presenter.js';
import { CommentRequest, PickRequest, ReviewsQuery, SampleRequest, ScoreRequest } from './quality.requests.js';
import {
  CommentedView,
  PickedView,
  ReviewPageView,
  ReviewView,
  SampleView,
  ScoredResultView,
  ScoreSheetView,
} from './quality.views.js';

const PAGE = 25;

/** Quality reviews of handled tickets: drawn and scored by supervisors, shown to whoever did the work (A10). */
@ApiTags('quality')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/quality')
@May('quality.review')
export class QualityController {
  constructor(
    @Inject(QualityReader) private readonly reader: QualityReader,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('sheet')
  @May('quality.read-own')
  @ApiOperation({
    operationId: 'show_score_sheet',
    summary: 'La scheda di valutazione',
    description: 'I criteri con cui l’ente giudica una richiesta conclusa, e quanto pesa ciascuno.',
  })
  @ApiOkResponse({ type: ScoreSheetView, description: 'La scheda' })
  sheet(@Req() request: SportelloRequest): ScoreSheetView {
    return shownSheet(staffOf(request).configuration);
  }

  @Post('samples')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'draw_quality_sample',
    summary: 'Estrae un campione',
    description:
      'Estrae a sorte richieste concluse da valutare. Lo stesso seme, nello stesso periodo, estrae le stesse richieste.',
  })
  @ApiOkResponse({ type: SampleView, description: 'Il campione' })
  draw(@Req() request: SportelloRequest, @Body() body: SampleRequest): Promise<SampleResult> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new DrawSampleCommand(ctx, commandKey(request, principal.id), { ...body }));
  }

  @Post('reviews')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'pick_quality_review',
    summary: 'Sceglie una richiesta da valutare',
    description: 'Una richiesta conclusa, scelta apposta. Una ancora aperta è rifiutata.',
  })
  @ApiOkResponse({ type: PickedView, description: 'La valutazione da fare' })
  pick(@Req() request: SportelloRequest, @Body() body: PickRequest): Promise<PickedView> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new PickTicketCommand(ctx, commandKey(request, principal.id), { ...body }));
  }

  @Get('reviews')
  @May('quality.read-own')
  @ApiOperation({
    operationId: 'list_quality_reviews',
    summary: 'Le valutazioni',
    description: 'Tutte per chi supervisiona; agli altri, quelle del proprio lavoro.',
  })
  @ApiOkResponse({ type: ReviewPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: ReviewsQuery): Promise<ReviewPageView> {
    const { ctx } = staffOf(request);
    const limit = asked.limit ?? PAGE;
    const own = onlyOwn(request);
    const operator = own ?? asked.operator;
    // What has not been judged yet is nobody's business but the supervisors'.
    const state = own === undefined ? asked.state : ('reviewed' as const);
    const { before } = idCursor(asked.cursor);
    const rows = await this.reader.list(ctx, { operator, state, before, limit: limit + 1 });
    return {
      items: rows.slice(0, limit).map(shownReview),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Get('reviews/:id')
  @May('quality.read-own')
  @ApiOperation({
    operationId: 'show_quality_review',
    summary: 'Una valutazione',
    description: 'Con i punteggi di ciascun criterio e le osservazioni.',
  })
  @ApiOkResponse({ type: ReviewView, description: 'La valutazione' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ReviewView> {
    const review = await this.reader.show(staffOf(request).ctx, id);
    const own = onlyOwn(request);
    const hidden = own !== undefined && (review?.operator.id !== own || review.state !== 'reviewed');
    if (review === null || hidden) throw workforceNotFound(id);
    return shownReview(review);
  }

  @Post('reviews/:id/score')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'score_quality_review',
    summary: 'Valuta',
    description: 'Compila la scheda dell’ente: un punteggio per ciascun criterio, con eventuali osservazioni.',
  })
  @ApiOkResponse({ type: ScoredResultView, description: 'Il risultato' })
  score(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ScoreRequest,
  ): Promise<ScoredResultView> {
    const { ctx, principal } = staffOf(request);
    const scores = body.scores.map(({ criterion, score }) => ({ criterion, score }));
    const { remarks } = body;
    const input = { id, scores, ...(remarks === undefined ? {} : { remarks }) };
    return this.commands.execute(new ScoreReviewCommand(ctx, commandKey(request, principal.id), input));
  }

  @Post('reviews/:id/comment')
  @May('quality.comment-own')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'comment_quality_review',
    summary: 'Commenta una valutazione del proprio lavoro',
    description: 'Una volta sola, dopo che è stata fatta. Per chi non ha lavorato la richiesta non esiste.',
  })
  @ApiOkResponse({ type: CommentedView, description: 'Fatto' })
  comment(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: CommentRequest,
  ): Promise<CommentedView> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new CommentReviewCommand(ctx, commandKey(request, principal.id), { id, text }));
  }
}

/** Id of a caller who sees their own reviews alone; undefined for supervisors. */
function onlyOwn(request: SportelloRequest): string | undefined {
  const { principal } = staffOf(request);
  return principal.roles.includes('supervisor') ? undefined : principal.id;
}
