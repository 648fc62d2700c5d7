import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import { DigestSeal, listDigests } from '@sportello/trail';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownDigest } from './trail.presenter.js';
import { DigestPageView } from './trail.views.js';

const USUAL_LIMIT = 25;

/** The daily digests of a tenant's histories, to be kept elsewhere. */
@ApiTags('trail')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/trail/digests')
@May('audit.export')
export class DigestsController {
  constructor(
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(DigestSeal) private readonly seal: DigestSeal,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_digests',
    summary: 'Impronte giornaliere',
    description: 'Ciò che ogni notte vale come prova di tutte le storie, firmato; da conservare altrove.',
  })
  @ApiOkResponse({ type: DigestPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { cursor, limit = USUAL_LIMIT }: PageQuery,
  ): Promise<DigestPageView> {
    const { ctx } = staffOf(request);
    const before = cursor === undefined || !/^\d{1,9}$/.test(cursor) ? null : Number(cursor);
    const rows = await this.unitOfWork.run(ctx, (tx) => listDigests(tx, limit + 1, before), { readOnly: true });
    const next = rows.length > limit ? String(rows[limit - 1]?.digest.number ?? '') : null;
    return {
      items: rows.slice(0, limit).map(shownDigest),
      publicKey: this.seal.publicKey,
      _links: pageLinks(this.publicUrl, request, next),
    };
  }
}
