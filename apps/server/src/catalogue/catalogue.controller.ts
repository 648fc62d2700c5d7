import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import { tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CatalogueQuery } from './catalogue.requests.js';
import { CataloguePageView } from './catalogue.views.js';
import { catalogueOf } from './catalogue.js';

/** D15: what administrations are offered, and who does what. */
@ApiTags('catalogue')
@Controller('rest/helpdesk/v1/:tenant/services')
export class CatalogueController {
  @Get()
  @May('portal.use')
  @ApiOperation({
    operationId: 'list_services',
    summary: 'Il catalogo dei servizi',
    description:
      'Servizi e sottoservizi per fase, con che cosa fa l’amministrazione, che supporto riceve e se li ha attivati (D15).',
  })
  @ApiOkResponse({ type: CataloguePageView, description: 'Il catalogo' })
  list(@Req() request: SportelloRequest, @Query() asked: CatalogueQuery): CataloguePageView {
    return { items: catalogueOf(tenantOf(request).configuration, asked), _links: {} };
  }
}
