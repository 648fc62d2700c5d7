import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { InboxStore, type InboxMessage } from '@sportello/intake';
import { GetTicketQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { FileGate } from '../http/file.gate.js';
import { staffOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { ChoiceField } from '../http/field.decorators.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { reasonLabel } from './channel.reasons.js';
import { InboxPageView, RetriedView, type InboxItemView } from './operations.views.js';

const STATES = ['received', 'processed', 'ignored', 'quarantined'] as const;
const PAGE = 25;

export class InboxQuery extends PageQuery {
  @ChoiceField({ description: 'Stato', of: STATES, optional: true })
  state?: (typeof STATES)[number];
}

/** Everything that came in, above all what could not be read: kept, shown, and tried again when asked. */
@ApiTags('inbox')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/inbox')
@May('inbox.read')
export class InboxController {
  constructor(
    @Inject(InboxStore) private readonly inbox: InboxStore,
    @Inject(FileGate) private readonly gate: FileGate,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_inbox',
    summary: 'Posta in arrivo',
    description: 'Ciò che è arrivato dai canali, dal più recente; con state=quarantined, ciò che aspetta una persona.',
  })
  @ApiOkResponse({ type: InboxPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: InboxQuery): Promise<InboxPageView> {
    const { ctx } = staffOf(request);
    const limit = asked.limit ?? PAGE;
    const filter = asked.state === undefined ? {} : { state: asked.state };
    const rows = await this.inbox.list(ctx, { limit: limit + 1, ...filter, ...idCursor(asked.cursor) });
    return {
      items: rows.slice(0, limit).map(shownItem),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Get(':id/raw')
  @ApiOperation({
    operationId: 'download_inbox_message',
    summary: 'Il messaggio com’è arrivato',
    description: 'I byte ricevuti, senza modifiche; non si danno quando contengono un programma dannoso.',
  })
  @ApiOkResponse({
    description: 'Il file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 209_715_200 } } },
  })
  async raw(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, principal } = staffOf(request);
    const message = await this.inbox.find(ctx, id);
    if (message === null) throw missing();
    // A2: what a restricted ticket was made of is as restricted as the ticket.
    if (message.ticketId !== null)
      await this.queries.execute(new GetTicketQuery(ctx, { ticket: message.ticketId, sight: sightOf(principal) }));
    await this.gate.send(reply, ctx.tenant, { name: `${id}.eml`, ...message.raw });
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'retry_inbox_message',
    summary: 'Riprova',
    description: 'Rimette al lavoro un messaggio in quarantena o messo da parte.',
  })
  @ApiOkResponse({ type: RetriedView, description: 'Rimesso al lavoro' })
  async retry(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<RetriedView> {
    const { ctx } = staffOf(request);
    if (!(await this.inbox.retry(ctx, id))) throw missing();
    return { id, state: 'received' };
  }
}

const missing = () =>
  notFound('Il messaggio non esiste o non aspetta nessuno.', 'There is no such message, or it waits for nobody.');

function shownItem(message: InboxMessage): InboxItemView {
  const { id, instance, state, reason, outcome, raw } = message;
  return {
    id,
    instance,
    state,
    receivedAt: message.receivedAt.toISOString(),
    size: raw.size,
    ...filled({ reason: reason?.reason ?? null, code: reason?.code ?? null, outcome }),
    ...(reason === null ? {} : { label: reasonLabel(reason.code) }),
  };
}
