import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sportello/kernel';
import { ListAuditQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PUBLIC_URL } from '../tokens.js';
import { AuditQuery } from './audit.requests.js';
import { AuditPageView } from './audit.views.js';

/** Who did what and when, across all requests (B9). */
@ApiTags('audit')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/audit')
@May('audit.read')
export class AuditController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_audit',
    summary: 'Registro delle operazioni',
    description:
      'Chi ha fatto che cosa e quando, su tutte le richieste e i compiti, dal più recente (B9). Il filtro per persona vale per il personale e i fornitori.',
  })
  @ApiOkResponse({ type: AuditPageView, description: 'Una pagina di atti' })
  async list(@Req() request: SportelloRequest, @Query() asked: AuditQuery): Promise<AuditPageView> {
    const { ctx, principal } = staffOf(request);
    const { actor, type, cursor, limit } = asked;
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const filter = { ...(actor === undefined ? {} : { actor }), ...(type === undefined ? {} : { type }) };
    const period = { from: instant('from', asked.from), to: instant('to', asked.to) };
    const { items, next } = await this.queries.execute(
      new ListAuditQuery(ctx, { ...period, ...filter, page, sight: sightOf(principal) }),
    );
    return {
      items: items.map(({ actor: { type: kind, id, name }, ...act }) => ({ ...act, actor: { type: kind, id, name } })),
      _links: pageLinks(this.publicUrl, request, next),
    };
  }
}

/** A day that no calendar has is as wrong as letters would be. */
function instant(field: string, text: string): Date {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw new DomainError(
    'REQUEST.INVALID',
    'invalid',
    { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' },
    { fields: [{ field, code: 'instant', message: { it: 'Non è un istante.', en: 'It is not an instant.' } }] },
  );
}
