import { Get, Inject, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { GetTaskQuery, ListSupplierTasksQuery, type TaskWhole } from '@sportello/escalation';
import type { FastifyReply } from 'fastify';
import { FileGate } from '../http/file.gate.js';
import { supplierOf } from '../http/caller.js';
import { unchanged } from '../http/etags.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { EventsQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { SupplierApi } from './supplier.api.js';
import { ListSupplierTasksParameters } from './supplier.requests.js';
import { TaskEventPageView } from './supplier.views.js';
import { sharedTask, supplierTask, taskHistory } from './task.presenter.js';
import { SupplierTaskView, TaskPageView } from './task.views.js';
import { sendTaskFile, TASK_FILE } from './task.file.js';

const EVENTS_OF_A_PAGE = 25;

/** A supplier's own tasks, its term and what was shared with it: nothing else of the tenant exists for it (B5, B10). */
@SupplierApi('tasks', 'supplier-task.read')
export class SupplierTasksController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(FileGate) private readonly gate: FileGate,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_supplier_tasks',
    summary: 'Elenca i compiti',
    description:
      'Una pagina dei compiti affidati al fornitore che chiama, con filtri; dal più recente, se non è detto.',
  })
  @ApiOkResponse({ type: TaskPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: ListSupplierTasksParameters): Promise<TaskPageView> {
    const { ctx, supplier } = supplierOf(request);
    const { cursor, limit, sort, dueBefore, updatedSince, ...rest } = asked;
    const filter = {
      ...rest,
      ...(dueBefore === undefined ? {} : { dueBefore: new Date(dueBefore) }),
      ...(updatedSince === undefined ? {} : { updatedSince: new Date(updatedSince) }),
    };
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const order = sort === undefined ? {} : { order: sort };
    const found = await this.queries.execute(new ListSupplierTasksQuery(ctx, { supplier, filter, page, ...order }));
    return { items: found.items.map(sharedTask), _links: pageLinks(this.publicUrl, request, found.next) };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_supplier_task',
    summary: 'Un compito',
    description:
      'Il compito, il suo termine, ciò che è stato condiviso e ciò che ci si è detti. Con If-None-Match risponde 304 se nulla è cambiato.',
  })
  @ApiOkResponse({ type: SupplierTaskView, description: 'Il compito' })
  async show(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierTaskView | undefined> {
    const { found, office } = await this.#task(request, task);
    return unchanged(request, reply, found.version) ? undefined : supplierTask(found, office);
  }

  @Get(':id/events')
  @ApiOperation({
    operationId: 'list_supplier_task_events',
    summary: 'Storia di un compito',
    description: 'Che cosa è successo al compito, dal primo evento, una pagina per volta.',
  })
  @ApiOkResponse({ type: TaskEventPageView, description: 'Una pagina' })
  async events(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Query() { cursor, limit = EVENTS_OF_A_PAGE }: EventsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskEventPageView | undefined> {
    const { found, office } = await this.#task(request, task);
    if (unchanged(request, reply, found.version)) return undefined;
    const after = cursor === undefined ? 0 : Number(cursor);
    const rest = taskHistory(found, office).filter(({ seq }) => seq > after);
    const items = rest.slice(0, limit);
    const next = rest.length > limit ? String(items.at(-1)?.seq) : null;
    return { items, _links: pageLinks(this.publicUrl, request, next) };
  }

  @Get(':id/attachments/:attachment')
  @ApiOperation({
    operationId: 'download_task_attachment',
    summary: 'Scarica un file',
    description: 'I byte del file, sempre come file da salvare.',
  })
  @TASK_FILE
  async attachment(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx } = supplierOf(request);
    const { found } = await this.#task(request, task);
    await sendTaskFile(reply, this.gate, ctx.tenant, found, attachment);
  }

  async #task(request: SportelloRequest, task: string): Promise<{ found: TaskWhole; office: string }> {
    const { ctx, supplier, configuration } = supplierOf(request);
    const found = await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    return { found, office: configuration.name[found.language] };
  }
}
