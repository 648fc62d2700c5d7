import { Body, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { Articles } from '@sportello/knowledge';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { expectedVersion, staffOf } from '../http/caller.js';
import { IF_MATCH } from '../http/command.decorators.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { StaffApi } from '../http/staff.api.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { contentOf, shownArticle, shownVersion } from './articles.presenter.js';
import { ArticleRequest, ArticlesQuery } from './articles.requests.js';
import { ArticlePageView, ArticleView, ArticleWholeView } from './articles.views.js';

const USUAL_LIMIT = 25;

/** Frequent questions and announcements, as those see them who keep them (D1, E9). */
@StaffApi('knowledge', 'articles', 'article.read')
export class ArticlesController {
  readonly #articles: Articles;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#articles = new Articles(unitOfWork, clock);
  }

  @Get()
  @ApiOperation({
    operationId: 'list_articles',
    summary: 'Gli articoli',
    description: 'Domande frequenti e annunci, in ogni stato, dal più recente.',
  })
  @ApiOkResponse({ type: ArticlePageView, description: 'Una pagina di articoli' })
  async list(@Req() request: SportelloRequest, @Query() asked: ArticlesQuery): Promise<ArticlePageView> {
    const { kind, state, q, cursor, limit = USUAL_LIMIT } = asked;
    const words = q === undefined || q.trim() === '' ? undefined : q;
    const page = { ...idCursor(cursor), limit };
    const rows = await this.#articles.list(staffOf(request).ctx, { kind, state, words }, page);
    return {
      items: rows.slice(0, limit).map(shownArticle),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Post()
  @May('article.manage')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'add_article',
    summary: 'Scrive un articolo',
    description: 'In italiano e in inglese (A6); è una bozza finché non si pubblica.',
  })
  @ApiCreatedResponse({ type: ArticleView, description: 'Scritto' })
  async add(@Req() request: SportelloRequest, @Body() body: ArticleRequest): Promise<ArticleView> {
    const { ctx, configuration } = staffOf(request);
    return shownArticle(await this.#articles.add(ctx, contentOf(configuration, body)));
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_article',
    summary: 'Un articolo',
    description: 'Con la sua storia: com’era, chi l’ha cambiato e quando.',
  })
  @ApiOkResponse({ type: ArticleWholeView, description: 'L’articolo' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ArticleWholeView> {
    const article = await this.#articles.find(staffOf(request).ctx, id);
    return { ...shownArticle(article), history: article.history.map(shownVersion) };
  }

  @Put(':id')
  @May('article.manage')
  @IF_MATCH
  @ApiOperation({
    operationId: 'change_article',
    summary: 'Cambia un articolo',
    description: 'Lo sostituisce per intero; se è pubblicato, si vede subito.',
  })
  @ApiOkResponse({ type: ArticleView, description: 'Cambiato' })
  async change(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ArticleRequest,
  ): Promise<ArticleView> {
    const { ctx, configuration } = staffOf(request);
    const content = contentOf(configuration, body);
    return shownArticle(await this.#articles.change(ctx, id, content, expectedVersion(request)));
  }

  @Post(':id/publish')
  @May('article.manage')
  @HttpCode(200)
  @IF_MATCH
  @ApiOperation({
    operationId: 'publish_article',
    summary: 'Pubblica un articolo',
    description: 'Da allora lo vedono tutti, sul portale.',
  })
  @ApiOkResponse({ type: ArticleView, description: 'Pubblicato' })
  async publish(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ArticleView> {
    return shownArticle(await this.#articles.move(staffOf(request).ctx, id, 'published', expectedVersion(request)));
  }

  @Post(':id/retire')
  @May('article.manage')
  @HttpCode(200)
  @IF_MATCH
  @ApiOperation({
    operationId: 'retire_article',
    summary: 'Ritira un articolo',
    description: 'Nessuno lo vede più sul portale; resta, e si può pubblicare di nuovo.',
  })
  @ApiOkResponse({ type: ArticleView, description: 'Ritirato' })
  async retire(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ArticleView> {
    return shownArticle(await this.#articles.move(staffOf(request).ctx, id, 'retired', expectedVersion(request)));
  }
}
