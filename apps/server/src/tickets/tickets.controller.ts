import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PresenceBoard } from '@sportello/desk';
import { DeliveryStore, ProtocolStore } from '@sportello/intake';
import type { Clock } from '@sportello/kernel';
import { GetTicketQuery, ListTicketEventsQuery, ListTicketsQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { wholeConversation } from '../bridge/conversation.js';
import { suggestionsFor } from '../classification/ticket.suggestions.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { FileGate } from '../http/file.gate.js';
import { notFound } from '../http/http.errors.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { shownEvidence, shownRegistrations, withDispatches } from './evidence.presenter.js';
import { NextActions } from './next.actions.js';
import { filterOf } from './ticket.filter.js';
import { ListTicketsQuery as ListTicketsParameters } from './ticket-list.requests.js';
import { EventsQuery } from './ticket.requests.js';
import { EventPageView, TicketPageView, TicketView } from './ticket.views.js';
import { shownIdentity, withoutAssurance, withoutIdentity } from './requester.identity.js';
import { filled, shownEvent, shownTicket } from './ticket.presenter.js';
import { TicketRows } from './ticket.rows.js';

/** What the desk reads. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.read')
export class TicketsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(FileGate) private readonly files: FileGate,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TicketRows) private readonly rows: TicketRows,
    @Inject(NextActions) private readonly next: NextActions,
    @Inject(PresenceBoard) private readonly presence: PresenceBoard,
    @Inject(DeliveryStore) private readonly deliveries: DeliveryStore,
    @Inject(ProtocolStore) private readonly protocol: ProtocolStore,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_tickets',
    summary: 'Elenca le richieste',
    description: 'Una pagina di richieste, con filtri e ricerca nel testo.',
  })
  @ApiOkResponse({ type: TicketPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: ListTicketsParameters): Promise<TicketPageView> {
    const { ctx, principal } = staffOf(request);
    const { cursor, limit, sort, state, ...rest } = asked;
    const filter = {
      ...filterOf(rest, principal.id, this.clock.now()),
      ...(state === undefined ? {} : { states: [state] }),
    };
    const page = await this.queries.execute(
      new ListTicketsQuery(ctx, {
        filter,
        sight: sightOf(principal),
        ...(sort === undefined ? {} : { sort }),
        page: { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) },
      }),
    );
    return {
      items: await this.rows.of(ctx, page.items, () => ({})),
      _links: pageLinks(this.publicUrl, request, page.next),
    };
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'show_ticket',
    summary: 'Una richiesta',
    description: 'Tutto ciò che si sa di una richiesta, con la conversazione e le mosse permesse ora.',
  })
  @ApiOkResponse({ type: TicketView, description: 'La richiesta' })
  async show(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketView> {
    const { ctx, principal, configuration } = staffOf(request);
    const sight = sightOf(principal);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight }));
    const messages = await wholeConversation(this.queries, ctx, number, sight, 'all');
    void reply.header('ETag', `"${ticket.version}"`);
    const whole = shownTicket(configuration, ticket, messages, this.clock.now());
    const shown = {
      ...whole,
      ...shownEvidence(ticket),
      ...filled({ registrations: shownRegistrations(await this.protocol.ofTicket(ctx, ticket.id)) }),
      ...(await this.rows.left(ctx, ticket)),
      messages: withDispatches(
        withoutAssurance(principal, whole.messages),
        await this.deliveries.ofTicket(ctx, ticket.id),
      ),
      ...shownIdentity(principal, ticket),
      actions: await this.next.of(request, ticket),
      present: this.presence.on(ctx.tenant, ticket.number, principal.id).map((one) => ({ ...one })),
    };
    // B7: what came by mail has no triplet yet; whoever opens it is helped to choose one.
    if (ticket.area !== null || !ticket.allowed.includes('classify')) return shown;
    return { ...shown, suggestions: await suggestionsFor(this.queries, ctx, configuration, ticket, sight) };
  }

  @Get(':number/events')
  @ApiOperation({
    operationId: 'list_ticket_events',
    summary: 'Registro di lavorazione',
    description: 'Tutto ciò che è stato fatto sulla richiesta, dal primo evento (B9).',
  })
  @ApiOkResponse({ type: EventPageView, description: 'Una pagina del registro' })
  async events(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Query() asked: EventsQuery,
  ): Promise<EventPageView> {
    const { ctx, principal } = staffOf(request);
    const after = asked.cursor === undefined ? 0 : Number(asked.cursor);
    const input = {
      ticket: number,
      after,
      sight: sightOf(principal),
      ...(asked.limit === undefined ? {} : { limit: asked.limit }),
    };
    const page = await this.queries.execute(new ListTicketEventsQuery(ctx, input));
    return {
      items: page.items.map((event) => shownEvent(withoutIdentity(principal, event))),
      _links: pageLinks(this.publicUrl, request, page.next === null ? null : String(page.next)),
    };
  }

  @Get(':number/attachments/:attachment')
  @ApiOperation({
    operationId: 'download_ticket_attachment',
    summary: 'Scarica un allegato',
    description: 'I byte dell’allegato, sempre come file da salvare.',
  })
  @ApiOkResponse({
    description: 'Il file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 209_715_200 } } },
  })
  async attachment(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, principal } = staffOf(request);
    const sight = sightOf(principal);
    const messages = await wholeConversation(this.queries, ctx, number, sight, 'all');
    const file = messages.flatMap((message) => message.attachments).find(({ id }) => id === attachment);
    if (file === undefined) throw notFound('L’allegato non esiste.', 'There is no such attachment.');
    await this.files.send(reply, ctx.tenant, file);
  }
}
