import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import {
  AskCallBackCommand,
  CountQueuesQuery,
  ListQueueQuery,
  MOST_COUNTED,
  orderOf,
  QUEUES,
  RecordCallCommand,
  type QueueName,
  type QueueScope,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { noCallBackTerm, promiseFrom } from '../calls/line.rules.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { DeskCommands } from './desk.commands.js';
import { CallBackRequest, CallRequest, QueueQuery, QueuesQuery, SOON } from './queues.requests.js';
import { QueueCountsView, QueuePageView } from './queues.views.js';
import { OnATicket } from './ticket.decorators.js';
import { filled } from './ticket.presenter.js';
import { TicketRows } from './ticket.rows.js';

const MINUTE = 60_000;

/** The lists people work from, in the order in which to work (E8), and the calls they promise (C8). */
@ApiTags('queues')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant')
@May('queue.read')
export class QueuesController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TicketRows) private readonly rows: TicketRows,
  ) {}

  @Get('queues')
  @ApiOperation({
    operationId: 'count_queues',
    summary: 'Le code',
    description: 'Quante richieste ci sono in ciascuna coda di chi chiede.',
  })
  @ApiOkResponse({ type: QueueCountsView, description: 'Le code' })
  async counts(@Req() request: SportelloRequest, @Query() asked: QueuesQuery): Promise<QueueCountsView> {
    const { ctx, principal } = staffOf(request);
    const scope = this.#scope(request, asked);
    const counts = await this.queries.execute(new CountQueuesQuery(ctx, { scope, sight: sightOf(principal) }));
    const items = counts.map(({ queue, count }) => ({
      queue,
      name: QUEUES[queue],
      count,
      more: count >= MOST_COUNTED,
    }));
    return { items };
  }

  @Get('queues/:queue')
  @ApiOperation({
    operationId: 'show_queue',
    summary: 'Una coda',
    description: 'Una pagina di una coda, nell’ordine in cui lavorarla.',
  })
  @ApiOkResponse({ type: QueuePageView, description: 'Una pagina' })
  async page(
    @Req() request: SportelloRequest,
    @Param('queue') queue: string,
    @Query() asked: QueueQuery,
  ): Promise<QueuePageView> {
    if (!isQueue(queue)) throw notFound('La coda non esiste.', 'There is no such queue.');
    const { ctx, principal, configuration } = staffOf(request);
    const { cursor, limit } = asked;
    const found = await this.queries.execute(
      new ListQueueQuery(ctx, {
        queue,
        scope: this.#scope(request, asked),
        sight: sightOf(principal),
        page: { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) },
      }),
    );
    return {
      queue,
      name: QUEUES[queue],
      order: [...orderOf(queue, configuration.queues.order)],
      items: await this.rows.of(ctx, found.items, ({ callBackAt, phone }) => filled({ callBackAt, phone })),
      _links: pageLinks(this.publicUrl, request, found.next),
    };
  }

  @Post('tickets/:number/ask-call-back')
  @May('ticket.follow')
  @OnATicket('ask_call_back', 'Promette una richiamata', 'Chi ha chiesto sarà richiamato entro un certo momento (C8).')
  askCallBack(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { promisedBy, text }: CallBackRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const message = text === undefined ? {} : { message: { text } };
    const by = promisedBy ?? promiseFrom(staffOf(request).configuration, this.clock.now())?.toISOString();
    if (by === undefined) throw noCallBackTerm();
    return this.desk.run(request, reply, number, { promisedBy: by, ...message }, AskCallBackCommand);
  }

  @Post('tickets/:number/record-call')
  @May('ticket.follow')
  @OnATicket(
    'record_call',
    'Registra una telefonata',
    'Una telefonata, comunque sia andata; solo parlandosi si mantiene la richiamata promessa (C8, C11).',
  )
  recordCall(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { outcome, text }: CallRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { outcome, message: { text } }, RecordCallCommand);
  }

  /** Whoever supervises looks at every team, and at what no team has yet. */
  #scope(request: SportelloRequest, { team, soon = SOON }: QueuesQuery): QueueScope {
    const { principal, configuration } = staffOf(request);
    const supervises = principal.roles.includes('supervisor');
    const teams = supervises ? Object.keys(configuration.teams) : principal.teams;
    const now = this.clock.now();
    return {
      person: principal.id,
      teams: team === undefined ? teams : teams.filter((one) => one === team),
      unrouted: supervises && team === undefined,
      now,
      soon: new Date(now.getTime() + soon * MINUTE),
    };
  }
}

const isQueue = (name: string): name is QueueName => Object.hasOwn(QUEUES, name);
