import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddNoteCommand,
  CloseTicketCommand,
  GetTicketQuery,
  RegisterTicketCommand,
  ReopenTicketCommand,
  RequestInformationCommand,
  ResolveTicketCommand,
  RouteTicketCommand,
  StartWorkCommand,
  TakeChargeCommand,
  type OnTicket,
  type TicketCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { applyDecorators } from '@nestjs/common';
import { DESK_CHANNEL } from '@sportello/tenancy';
import { clockLabel } from '../bridge/names.js';
import { Staff } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DESK, sightOf } from '../http/staff.roles.js';
import {
  CloseRequest,
  MessageRequest,
  NoteRequest,
  RegisterTicketRequest,
  ReopenRequest,
  ResolveRequest,
  RouteRequest,
  TakeChargeRequest,
} from './ticket.requests.js';
import { CommandResultView, RegisteredView } from './ticket.views.js';

const KEYED = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'La stessa chiave dà lo stesso risultato, senza ripetere l’operazione',
  schema: { type: 'string', maxLength: 100, pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$' },
});

const OnATicket = (operationId: string, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    ApiOperation({ operationId, summary, description }),
    KEYED,
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'ETag della versione vista',
      schema: { type: 'string', maxLength: 20, pattern: '^("[0-9]+"|\\*)$' },
    }),
    ApiOkResponse({ type: CommandResultView, description: 'Fatto' }),
  );

/** What the desk does: one address a command. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@Staff(...DESK)
export class TicketCommandsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'register_ticket',
    summary: 'Registra una richiesta',
    description: 'Registra una richiesta raccolta dal personale, con tutte le informazioni disponibili (B12).',
  })
  @KEYED
  @ApiCreatedResponse({ type: RegisteredView, description: 'Registrata' })
  async register(
    @Req() request: SportelloRequest,
    @Body() body: RegisterTicketRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { text, note, channelInstance, ...rest } = body;
    const key = commandKey(request, principal.id);
    const done = await this.commands.execute(
      new RegisterTicketCommand(ctx, key, {
        ...rest,
        channelInstance: channelInstance ?? DESK_CHANNEL.instance,
        message: { text },
      }),
    );
    if (note !== undefined) {
      await this.commands.execute(
        new AddNoteCommand(ctx, `${key}:note`, {
          ticket: done.ticketId,
          visibility: 'internal',
          message: { text: note },
        }),
      );
    }
    void reply
      .header('Location', `${request.url.split('?')[0] ?? ''}/${done.number}`)
      .header('ETag', `"${done.version}"`);
    const clocks = done.clocks.map(({ clock, dueAt }) => ({
      clock,
      label: clockLabel(configuration, clock),
      state: 'running',
      startedAt: done.openedAt,
      dueAt,
    }));
    return { number: done.number, state: done.state, version: done.version, openedAt: done.openedAt, clocks };
  }

  @Post(':number/take-charge')
  @OnATicket(
    'take_charge',
    'Prende in carico',
    'La persona che chiama prende in carico la richiesta; chi ha chiesto ne riceve il nome (C10).',
  )
  takeCharge(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: TakeChargeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, TakeChargeCommand);
  }

  @Post(':number/start-work')
  @OnATicket('start_work', 'Inizia la lavorazione', 'Il tecnico comincia a lavorare alla richiesta.')
  startWork(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, {}, StartWorkCommand);
  }

  @Post(':number/request-information')
  @OnATicket(
    'request_information',
    'Chiede informazioni',
    'Chiede a chi ha scritto ciò che manca; la richiesta resta in attesa.',
  )
  requestInformation(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, { message: { text: body.text } }, RequestInformationCommand);
  }

  @Post(':number/add-note')
  @OnATicket('add_note', 'Aggiunge una nota', 'Nota interna per i colleghi, oppure pubblica per chi ha chiesto (B9).')
  addNote(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: NoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(
      request,
      reply,
      number,
      { visibility: body.visibility ?? 'internal', message: { text: body.text } },
      AddNoteCommand,
    );
  }

  @Post(':number/route')
  @OnATicket('route_ticket', 'Passa a un gruppo', 'Passa la richiesta a un gruppo dell’ente, con il motivo (B4).')
  route(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: RouteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(
      request,
      reply,
      number,
      { team: body.team, reason: { it: body.reason, en: body.reason } },
      RouteTicketCommand,
    );
  }

  @Post(':number/resolve')
  @OnATicket('resolve', 'Risolve', 'Chiusura tecnica: la risposta a chi ha chiesto ne fa parte (B14).')
  resolve(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ResolveRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(
      request,
      reply,
      number,
      { reason: body.reason, message: { text: body.text } },
      ResolveTicketCommand,
    );
  }

  @Post(':number/close')
  @OnATicket('close', 'Chiude', 'Chiusura amministrativa, o diretta con il suo motivo.')
  close(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: CloseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const message = body.text === undefined ? {} : { message: { text: body.text } };
    return this.#run(
      request,
      reply,
      number,
      { ...(body.reason === undefined ? {} : { reason: body.reason }), ...message },
      CloseTicketCommand,
    );
  }

  @Post(':number/reopen')
  @OnATicket('reopen', 'Riapre', 'Riapre la richiesta e la ridà a chi l’ha seguita (C14).')
  reopen(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ReopenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(
      request,
      reply,
      number,
      body.text === undefined ? {} : { message: { text: body.text } },
      ReopenTicketCommand,
    );
  }

  async #run<I extends OnTicket>(
    request: SportelloRequest,
    reply: FastifyReply,
    ticket: string,
    input: Omit<I, keyof OnTicket>,
    Command: new (ctx: TicketCommand<I>['ctx'], key: string, input: I) => TicketCommand<I>,
  ): Promise<CommandResultView> {
    const { ctx, principal } = staffOf(request);
    const version = expectedVersion(request);
    const sight = sightOf(principal);
    // A2: what they may not see does not exist for them, whatever they ask of it.
    if (!sight.restricted) await this.queries.execute(new GetTicketQuery(ctx, { ticket, sight }));
    const whole = { ...input, ticket, ...(version === undefined ? {} : { expectedVersion: version }) } as unknown as I;
    const {
      number,
      state,
      version: now,
    } = await this.commands.execute(new Command(ctx, commandKey(request, principal.id), whole));
    void reply.header('ETag', `"${now}"`);
    return { number, state, version: now };
  }
}
