import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { BulkDesk } from './bulk.desk.js';
import { BulkRequest } from './bulk.requests.js';
import { BulkView } from './bulk.views.js';

/** The same thing done to many tickets, looked at before it is done. Which right it takes is said by what is asked. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets/bulk')
@May('ticket.follow')
export class BulkController {
  constructor(@Inject(BulkDesk) private readonly desk: BulkDesk) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'preview_bulk',
    summary: 'Che cosa succederebbe a molte richieste',
    description: 'Ciò che accadrebbe a ciascuna, e perché no dove non è ammesso. Non cambia nulla.',
  })
  @ApiOkResponse({ type: BulkView, description: 'Che cosa succederebbe' })
  preview(@Req() request: SportelloRequest, @Body() body: BulkRequest): Promise<BulkView> {
    return this.desk.run(request, body, 'rehearsal');
  }

  @Post()
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'act_in_bulk',
    summary: 'Fa la stessa cosa a molte richieste',
    description:
      'Ciascuna è un’operazione a sé, con il suo esito: quelle rifiutate non fermano le altre. Ripetuta con la stessa chiave dà lo stesso esito.',
  })
  @ApiOkResponse({ type: BulkView, description: 'Che cosa è successo' })
  act(@Req() request: SportelloRequest, @Body() body: BulkRequest): Promise<BulkView> {
    return this.desk.run(request, body, 'real');
  }
}
