import { Body, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { exportNotFound, SupplierExports, type SupplierExport } from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import { BlobStore } from '@sportello/platform';
import type { FastifyReply } from 'fastify';
import { commandKey, supplierOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import { badHeader } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { filled } from '../tickets/ticket.presenter.js';
import { PUBLIC_URL } from '../tokens.js';
import { exportPath } from './export.address.js';
import { callbackOf } from './callback.address.js';
import { SupplierApi } from './supplier.api.js';
import { ExportRequest } from './supplier.requests.js';
import { ExportResultView, ExportView } from './supplier.views.js';

/** Seconds after which it makes sense to look again. */
const PAUSE = 2;

/**
 * The non-blocking way of the Italian guidelines (docs/adr/0104): what takes time is promised at once (202). Whoever asked
 * looks for it until it is there (303), or is told at the address given in X-ReplyTo.
 */
@SupplierApi('exports', 'supplier-task.read')
export class SupplierExportsController {
  constructor(
    @Inject(SupplierExports) private readonly exports: SupplierExports,
    @Inject(BlobStore) private readonly blobs: BlobStore,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'request_task_export',
    summary: 'Chiede la storia dei compiti',
    description:
      'I compiti affidati in un periodo, con la loro storia. Risponde subito con l’indirizzo dello stato (Location) e con ' +
      'X-Correlation-ID; con X-ReplyTo la fine è anche comunicata lì, con lo stesso X-Correlation-ID, e si attende 200 con ' +
      '{"result":"ACK"}.',
  })
  @KEYED
  @ApiHeader({
    name: 'X-ReplyTo',
    required: false,
    description: 'Dove comunicare la fine: un indirizzo tra quelli concordati con l’ente',
    schema: { type: 'string', format: 'uri', maxLength: 2000 },
  })
  @ApiAcceptedResponse({
    type: ExportView,
    description: 'Promessa',
    headers: {
      Location: { description: 'Lo stato', schema: { type: 'string', format: 'uri', maxLength: 2048 } },
      'X-Correlation-ID': {
        description: 'Lo stesso che avrà la risposta',
        schema: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9._-]+$' },
      },
    },
  })
  async ask(
    @Req() request: SportelloRequest,
    @Body() body: ExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportView> {
    const { ctx, supplier, configuration } = supplierOf(request);
    const [from, to] = [new Date(body.from), new Date(body.to)];
    if (from >= to) throw emptyPeriod();
    const replyTo = this.#replyTo(request, configuration.escalation.suppliers[supplier]?.callbacks);
    const key = commandKey(request, `supplier:${supplier}`);
    const asked = await this.exports.request(ctx, supplier, key, { from, to, replyTo });
    const shown = this.#shown(request, asked);
    void reply.header('Location', shown._links.self).header('X-Correlation-ID', asked.correlationId);
    return shown;
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_task_export',
    summary: 'A che punto è',
    description: 'Risponde 200 finché si lavora, e 303 con l’indirizzo del risultato quando c’è.',
  })
  @ApiOkResponse({ type: ExportView, description: 'Lo stato' })
  @ApiResponse({
    status: 303,
    type: ExportView,
    description: 'Il risultato c’è',
    headers: { Location: { description: 'Il risultato', schema: { type: 'string', format: 'uri', maxLength: 2048 } } },
  })
  async status(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExportView> {
    const { ctx, supplier } = supplierOf(request);
    const shown = this.#shown(request, await this.exports.find(ctx, id, supplier));
    if (shown.state === 'queued') void reply.header('Retry-After', PAUSE);
    if (shown._links.result !== undefined) void reply.status(303).header('Location', shown._links.result);
    return shown;
  }

  @Get(':id/result')
  @ApiOperation({
    operationId: 'download_task_export',
    summary: 'Il risultato',
    description: 'I compiti con la loro storia, come quando l’esportazione è stata preparata.',
  })
  @ApiOkResponse({ type: ExportResultView, description: 'Il risultato' })
  async result(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, supplier } = supplierOf(request);
    const { blob } = await this.exports.find(ctx, id, supplier);
    if (blob === null) throw exportNotFound();
    const content = await this.blobs.get(ctx.tenant, blob);
    await reply.header('Content-Length', blob.size).type('application/json; charset=utf-8').send(content);
  }

  #replyTo(request: SportelloRequest, agreed: readonly string[] = []): string | null {
    const header = request.headers['x-replyto'];
    if (header === undefined) return null;
    const url = typeof header === 'string' ? callbackOf(header, agreed) : null;
    if (url === null) {
      throw badHeader(
        'X-ReplyTo',
        'serve un indirizzo tra quelli concordati con l’ente',
        'an address among those agreed with the administration is needed',
      );
    }
    return url;
  }

  #shown(request: SportelloRequest, asked: SupplierExport): ExportView {
    const { id, state, requestedAt, from, to, endedAt, tasks, reply, replyError, blob } = asked;
    const self = new URL(exportPath(request.tenant ?? '', id), this.publicUrl).href;
    return {
      ...{ id, state, requestedAt: requestedAt.toISOString(), from: from.toISOString(), to: to.toISOString() },
      ...filled({ endedAt: endedAt?.toISOString() ?? null, tasks, reply, replyError }),
      _links: { self, ...(blob === null ? {} : { result: `${self}/result` }) },
    };
  }
}

const emptyPeriod = (): DomainError =>
  new DomainError(
    'REQUEST.INVALID',
    'invalid',
    { it: 'Alcuni campi non vanno bene.', en: 'Some fields are not right.' },
    {
      fields: [
        {
          field: 'to',
          code: 'period',
          message: { it: 'La fine deve venire dopo l’inizio.', en: 'The end has to come after the beginning.' },
        },
      ],
    },
  );
