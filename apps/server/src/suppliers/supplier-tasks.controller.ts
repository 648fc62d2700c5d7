import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AcceptTaskCommand,
  AskAboutTaskCommand,
  CompleteTaskCommand,
  GetTaskQuery,
  ListSupplierTasksQuery,
  RefuseTaskCommand,
  ReportProgressCommand,
  type TaskCommand,
} from '@sportello/escalation';
import { BlobStore } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { Supplier } from '../http/access.decorator.js';
import { sendAttachment } from '../http/attachment.answer.js';
import { commandKey, expectedVersion, supplierOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { MessageRequest } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { OnATask, taskResult } from './task.decorators.js';
import { sharedTask, supplierTask } from './task.presenter.js';
import { CompleteTaskRequest, ListTasksQuery, RemarkRequest } from './task.requests.js';
import { SupplierTaskView, TaskPageView, type TaskResultView } from './task.views.js';

/** A supplier's own tasks, its term and what was shared with it: nothing else of the tenant exists for it (B5, B10). */
@ApiTags('suppliers')
@ApiBearerAuth('bearerAuth')
@Controller('rest/suppliers/v1/:tenant/tasks')
@Supplier()
export class SupplierTasksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_supplier_tasks',
    summary: 'Elenca i compiti',
    description: 'Una pagina dei compiti affidati al fornitore che chiama, dal più recente.',
  })
  @ApiOkResponse({ type: TaskPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: ListTasksQuery): Promise<TaskPageView> {
    const { ctx, supplier } = supplierOf(request);
    const { state, ...page } = asked;
    const found = await this.queries.execute(
      new ListSupplierTasksQuery(ctx, { supplier, page, ...(state === undefined ? {} : { state }) }),
    );
    return { items: found.items.map(sharedTask), _links: pageLinks(this.publicUrl, request, found.next) };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_supplier_task',
    summary: 'Un compito',
    description: 'Il compito, il suo termine, ciò che è stato condiviso e ciò che ci si è detti.',
  })
  @ApiOkResponse({ type: SupplierTaskView, description: 'Il compito' })
  async show(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplierTaskView> {
    const { ctx, supplier, configuration } = supplierOf(request);
    const found = await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    void reply.header('ETag', `"${found.version}"`);
    return supplierTask(found, configuration.name[found.language]);
  }

  @Get(':id/attachments/:attachment')
  @ApiOperation({
    operationId: 'download_task_attachment',
    summary: 'Scarica un file',
    description: 'I byte del file, sempre come file da salvare.',
  })
  @ApiOkResponse({
    description: 'Il file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 209_715_200 } } },
  })
  async attachment(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, supplier } = supplierOf(request);
    const { files } = await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    const file = files.find(({ id }) => id === attachment);
    if (file === undefined) throw notFound('Il file non esiste.', 'There is no such file.');
    await sendAttachment(reply, file, await this.blobs.get(ctx.tenant, file));
  }

  @Post(':id/accept')
  @OnATask('accept_task', 'Accetta', 'Il fornitore prende in carico il compito.')
  accept(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemarkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AcceptTaskCommand);
  }

  @Post(':id/refuse')
  @OnATask('refuse_task', 'Rifiuta', 'Il fornitore non prende in carico il compito, e dice perché.')
  refuse(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, RefuseTaskCommand);
  }

  @Post(':id/progress')
  @OnATask('report_task_progress', 'Riferisce l’avanzamento', 'A che punto è il lavoro.')
  progress(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ReportProgressCommand);
  }

  @Post(':id/ask')
  @OnATask('ask_about_task', 'Chiede informazioni', 'Il fornitore non può proseguire senza una risposta.')
  ask(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AskAboutTaskCommand);
  }

  @Post(':id/complete')
  @OnATask('complete_task', 'Conclude', 'Che cosa è stato fatto, e in quanto tempo di lavoro.')
  complete(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteTaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, CompleteTaskCommand);
  }

  async #run(
    request: SportelloRequest,
    reply: FastifyReply,
    task: string,
    body: { readonly text?: string; readonly effortMinutes?: number },
    Command: new (...given: ConstructorParameters<typeof CompleteTaskCommand>) => TaskCommand,
  ): Promise<TaskResultView> {
    const { ctx, supplier } = supplierOf(request);
    const version = expectedVersion(request);
    const input = { task, supplier, ...body, ...(version === undefined ? {} : { expectedVersion: version }) };
    const key = commandKey(request, `supplier:${supplier}`);
    return taskResult(reply, await this.commands.execute(new Command(ctx, key, input)));
  }
}
