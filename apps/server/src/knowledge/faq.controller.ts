import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { articleNotFound, PublishedArticles } from '@sportello/knowledge';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { publicContext } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { shownToAll } from './articles.presenter.js';
import { FaqQuery, FaqSuggestionsRequest } from './articles.requests.js';
import { PublishedArticlePageView, PublishedArticleView } from './articles.views.js';

const USUAL_LIMIT = 25;
const SUGGESTED = 3;
/** A minute, of one caller: a form asks while somebody writes, and nobody else has to. */
const MOST_SUGGESTIONS = 120;

/** What an administration has written for those who ask: answers to frequent questions (D1), announcements (E9). */
@ApiTags('portal')
@Controller('rest/helpdesk/v1/:tenant')
@May('portal.use')
export class FaqController {
  readonly #articles: PublishedArticles;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#articles = new PublishedArticles(unitOfWork, clock);
  }

  @Get('faq')
  @ApiOperation({
    operationId: 'list_faq',
    summary: 'Le domande frequenti',
    description: 'Dalla più recente; con parole da cercare, dalla più vicina. Solo quelle pubblicate (D1).',
  })
  @ApiOkResponse({ type: PublishedArticlePageView, description: 'Una pagina di domande' })
  async list(@Req() request: SportelloRequest, @Query() asked: FaqQuery): Promise<PublishedArticlePageView> {
    const { q = '', language = 'it', area, topic, cursor, limit = USUAL_LIMIT } = asked;
    const ctx = publicContext(request);
    if (q.trim() !== '') {
      const found = await this.#articles.search(ctx, { language, text: q }, { area, topic, limit });
      return { items: found.map(shownToAll), _links: {} };
    }
    const rows = await this.#articles.page(ctx, { area, topic, ...idCursor(cursor), limit });
    return {
      items: rows.slice(0, limit).map(shownToAll),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Post('faq/suggestions')
  @HttpCode(200)
  @RouteConfig({ rateLimit: { max: MOST_SUGGESTIONS, timeWindow: 60_000 } })
  @ApiOperation({
    operationId: 'suggest_faq',
    summary: 'Suggerisce domande frequenti',
    description: 'Quelle che forse rispondono già a ciò che si sta scrivendo. Non registra nulla.',
  })
  @ApiOkResponse({ type: PublishedArticlePageView, description: 'Le più vicine' })
  async suggest(
    @Req() request: SportelloRequest,
    @Body() { text, language = 'it' }: FaqSuggestionsRequest,
  ): Promise<PublishedArticlePageView> {
    const found = await this.#articles.suggest(publicContext(request), { language, text }, SUGGESTED);
    return { items: found.map(shownToAll), _links: {} };
  }

  @Get('faq/:id')
  @ApiOperation({
    operationId: 'show_faq',
    summary: 'Una domanda frequente',
    description: 'Con la sua risposta, se è pubblicata.',
  })
  @ApiOkResponse({ type: PublishedArticleView, description: 'La domanda e la risposta' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<PublishedArticleView> {
    const article = await this.#articles.find(publicContext(request), id);
    if (article === null) throw articleNotFound();
    return shownToAll(article);
  }

  @Get('announcements')
  @ApiOperation({
    operationId: 'list_announcements',
    summary: 'Gli annunci in corso',
    description: 'Problemi noti o attesi, e come farne a meno, finché durano (E9).',
  })
  @ApiOkResponse({ type: PublishedArticlePageView, description: 'Gli annunci, dal più recente' })
  async announcements(@Req() request: SportelloRequest): Promise<PublishedArticlePageView> {
    return { items: (await this.#articles.announcements(publicContext(request))).map(shownToAll), _links: {} };
  }
}
