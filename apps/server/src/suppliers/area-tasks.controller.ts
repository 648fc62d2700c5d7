import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { QueryBus } from '@nestjs/cqrs';
import { ListTasksQuery } from '@sportello/escalation';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { AreaDesk } from './area.desk.js';
import { TaskClockView } from './task-clock.views.js';
import { areaTask, areaTaskWhole } from './task.presenter.js';
import { ListTasksQuery as ListTasksParameters } from './task.requests.js';
import { AreaTaskPageView, AreaTaskView } from './task.views.js';
import { TASK_FILE } from './task.file.js';
import { TaskPages } from './task.pages.js';

/** B5, B10: what people of an internal area see: the tasks of their areas, as they were shared. */
@ApiTags('area-tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/area-tasks')
@May('area-task.read')
export class AreaTasksController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(AreaDesk) private readonly desk: AreaDesk,
    @Inject(TaskPages) private readonly pages: TaskPages,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_area_tasks',
    summary: 'I compiti della propria area',
    description: 'Una pagina dei compiti affidati alle aree di chi chiama, dal più recente.',
  })
  @ApiOkResponse({ type: AreaTaskPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: ListTasksParameters): Promise<AreaTaskPageView> {
    const { ctx, areas } = this.desk.areasOf(request);
    const { state, ...page } = asked;
    const filter = state === undefined ? {} : { state };
    const found = await this.queries.execute(new ListTasksQuery(ctx, { areas, filter, page }));
    return { items: found.items.map(areaTask), _links: pageLinks(this.publicUrl, request, found.next) };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_area_task',
    summary: 'Un compito della propria area',
    description: 'Il compito, il suo termine, ciò che è stato condiviso e ciò che ci si è detti.',
  })
  @ApiOkResponse({ type: AreaTaskView, description: 'Il compito' })
  async show(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaTaskView> {
    return this.pages.tagged(reply, await this.desk.task(request, id), areaTaskWhole);
  }

  @Get(':id/clock')
  @ApiOperation({
    operationId: 'explain_area_task_clock',
    summary: 'Il termine di un compito della propria area',
    description: 'Come sta il termine del compito: che cosa ha contato, che cosa no e perché.',
  })
  @ApiOkResponse({ type: TaskClockView, description: 'Il termine spiegato' })
  async explain(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<TaskClockView> {
    return this.pages.clockOf(await this.desk.task(request, id));
  }

  @Get(':id/attachments/:attachment')
  @ApiOperation({
    operationId: 'download_area_task_attachment',
    summary: 'Scarica un file di un compito della propria area',
    description: 'I byte del file, sempre come file da salvare.',
  })
  @TASK_FILE
  async attachment(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const task = await this.desk.task(request, id);
    await this.pages.file(reply, this.desk.areasOf(request).ctx.tenant, task, attachment);
  }
}
