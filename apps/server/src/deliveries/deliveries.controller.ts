import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { instanceOf } from '@sportello/tenancy';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownDelivery } from './delivery.presenter.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveriesPageView, DeliveriesQuery, ReplayView, TaskDeliveriesView } from './delivery.views.js';

const PAGE = 25;

/** Every try at telling suppliers: what was sent, what they answered, and sending it once more. */
@ApiTags('deliveries')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant')
export class DeliveriesController {
  constructor(
    @Inject(Deliveries) private readonly deliveries: Deliveries,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('tasks/:id/deliveries')
  @May('task.read')
  @ApiOperation({
    operationId: 'list_task_deliveries',
    summary: 'Le consegne di un compito',
    description: 'Ogni tentativo di informare il fornitore, dal più recente, con ciò che ha risposto.',
  })
  @ApiOkResponse({ type: TaskDeliveriesView, description: 'Le consegne' })
  async ofTask(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<TaskDeliveriesView> {
    return { items: (await this.deliveries.ofTask(staffOf(request), id)).map(shownDelivery) };
  }

  @Get('plugins/:instance/deliveries')
  @May('push.read')
  @ApiOperation({
    operationId: 'list_plugin_deliveries',
    summary: 'Le consegne di un connettore',
    description: 'Ogni tentativo di informare i fornitori che questa istanza raggiunge, dal più recente.',
  })
  @ApiOkResponse({ type: DeliveriesPageView, description: 'Una pagina' })
  async ofInstance(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Query() asked: DeliveriesQuery,
  ): Promise<DeliveriesPageView> {
    const reader = staffOf(request);
    instanceOf(reader.configuration, instance);
    const limit = asked.limit ?? PAGE;
    const filter = asked.outcome === undefined ? {} : { outcome: asked.outcome };
    const page = { limit: limit + 1, ...filter, ...idCursor(asked.cursor) };
    const rows = await this.deliveries.ofInstance(reader, instance, page);
    return {
      items: rows.slice(0, limit).map(shownDelivery),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Post('deliveries/:id/replay')
  @HttpCode(202)
  @May('push.manage')
  @ApiOperation({
    operationId: 'replay_delivery',
    summary: 'Ripete una consegna',
    description:
      'Rimanda al fornitore ciò che la consegna diceva. Ciò che non gli era mai arrivato parte con la sua chiave, e non può arrivare due ' +
      'volte; ciò che gli era arrivato parte come messaggio nuovo, e non cambia il compito.',
  })
  @ApiAcceptedResponse({ type: ReplayView, description: 'In consegna' })
  async replay(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ReplayView> {
    await this.deliveries.replay(staffOf(request), id);
    return { id, state: 'queued' };
  }
}
