import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddNoteCommand,
  CloseTicketCommand,
  RegisterTicketCommand,
  ReopenTicketCommand,
  RequestInformationCommand,
  ResolveTicketCommand,
  RouteTicketCommand,
  StartWorkCommand,
  TakeChargeCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { DESK_CHANNEL } from '@sportello/tenancy';
import { clockLabel } from '../bridge/names.js';
import { CallDesk } from '../calls/call.desk.js';
import { ClosingDesk } from '../closing/closing.desk.js';
import { MentionsDesk } from '../desk/mentions.desk.js';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import {
  CloseRequest,
  InformationRequest,
  NoteRequest,
  RegisterTicketRequest,
  ReopenRequest,
  ResolveRequest,
  RouteRequest,
  TakeChargeRequest,
} from './ticket.requests.js';
import { DeskCommands } from './desk.commands.js';
import { mayStart } from './maintenance.entitlement.js';
import { KEYED, OnATicket } from './ticket.decorators.js';
import { RegisteredView } from './ticket.views.js';

/** What the desk does: one address a command. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.work')
export class TicketCommandsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(ClosingDesk) private readonly closing: ClosingDesk,
    @Inject(MentionsDesk) private readonly mentions: MentionsDesk,
    @Inject(CallDesk) private readonly calls: CallDesk,
  ) {}

  @Post()
  @May('ticket.register')
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
    const { text, note, call, channelInstance, language, ...rest } = body;
    const key = commandKey(request, principal.id);
    const heard = call === undefined ? null : await this.calls.collectedIn(request, call);
    const spoken = language ?? heard?.language;
    const done = await this.commands.execute(
      new RegisterTicketCommand(ctx, key, {
        ...rest,
        ...(spoken === undefined ? {} : { language: spoken }),
        channelInstance: channelInstance ?? heard?.channelInstance ?? DESK_CHANNEL.instance,
        message: { text },
        entitled: mayStart(request),
      }),
    );
    await heard?.about(done.ticketId);
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
  @May('ticket.take-charge')
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
    return this.desk.run(request, reply, number, body, TakeChargeCommand);
  }

  @Post(':number/start-work')
  @OnATicket('start_work', 'Inizia la lavorazione', 'Il tecnico comincia a lavorare alla richiesta.')
  startWork(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, {}, StartWorkCommand);
  }

  @Post(':number/request-information')
  @OnATicket(
    'request_information',
    'Chiede informazioni',
    'Chiede a chi ha scritto ciò che manca; la richiesta resta in attesa. Ciò che è già stato chiesto e ha avuto risposta si chiede di nuovo solo di proposito (C15).',
  )
  requestInformation(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { text, again }: InformationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asked = { message: { text }, ...(again === undefined ? {} : { again }) };
    return this.desk.run(request, reply, number, asked, RequestInformationCommand);
  }

  @Post(':number/add-note')
  @May('ticket.follow')
  @OnATicket(
    'add_note',
    'Aggiunge una nota',
    'Nota interna per i colleghi, oppure pubblica per chi ha chiesto (B9). Una nota interna avvisa i colleghi nominati, anche nel testo con `@nome`.',
  )
  async addNote(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { visibility = 'internal', ...note }: NoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const mentions = visibility === 'internal' ? await this.mentions.calledBy(request, number, note) : [];
    const said = { visibility, message: { text: note.text }, mentions };
    return this.desk.run(request, reply, number, said, AddNoteCommand);
  }

  @Post(':number/route')
  @OnATicket('route_ticket', 'Passa a un gruppo', 'Passa la richiesta a un gruppo dell’ente, con il motivo (B4).')
  route(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: RouteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(
      request,
      reply,
      number,
      { team: body.team, reason: { it: body.reason, en: body.reason } },
      RouteTicketCommand,
    );
  }

  @Post(':number/resolve')
  @OnATicket(
    'resolve',
    'Risolve',
    'La risposta a chi ha chiesto: la chiusura tecnica avviene quando è partita, o subito se detta al telefono (B14).',
  )
  async resolve(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ResolveRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.closing.namesOffice(request, body.reason);
    if (body.told !== 'call') await this.closing.canBeTold(request, number);
    return this.desk.run(
      request,
      reply,
      number,
      { reason: body.reason, message: { text: body.text }, ...(body.told === undefined ? {} : { told: body.told }) },
      ResolveTicketCommand,
    );
  }

  @Post(':number/close')
  @OnATicket('close', 'Chiude', 'Chiusura amministrativa, o diretta con il suo motivo.')
  async close(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: CloseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.closing.namesOffice(request, body.reason);
    await this.closing.mayEnd(request, number);
    const message = body.text === undefined ? {} : { message: { text: body.text } };
    return this.desk.run(
      request,
      reply,
      number,
      { ...(body.reason === undefined ? {} : { reason: body.reason }), ...message },
      CloseTicketCommand,
    );
  }

  @Post(':number/reopen')
  @May('ticket.follow')
  @OnATicket('reopen', 'Riapre', 'Riapre la richiesta e la ridà a chi l’ha seguita (C14).')
  reopen(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ReopenRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(
      request,
      reply,
      number,
      body.text === undefined ? {} : { message: { text: body.text } },
      ReopenTicketCommand,
    );
  }
}
