import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTicketQuery } from '@sportello/ticketing';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import type { RecordCommand } from '@sportello/records';
import {
  CorrectAwarenessCommand,
  DescribeIncidentCommand,
  EndIncidentCommand,
  notASecurityReport,
  RequestReportCommand,
  SecurityReader,
  SetAwarenessCommand,
  SetTlpCommand,
  type OnCase,
} from '@sportello/security';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import { OnARecord, recordResult, type RecordResultView } from '../http/record.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import {
  AwarenessRequest,
  CorrectAwarenessRequest,
  DescribeIncidentRequest,
  EndIncidentRequest,
  RequestReportRequest,
  TlpRequest,
} from './security.requests.js';
import { shownCase } from './security.presenter.js';
import { ReadPageView, SecurityCaseView } from './security.views.js';

const USUAL_LIMIT = 25;

/** What is known of a reported threat, and what the law asks for because of it (A2). */
@ApiTags('security')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets/:number')
@May('security.work')
export class SecurityController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(SecurityReader) private readonly reader: SecurityReader,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('security')
  @May('security.read')
  @ApiOperation({
    operationId: 'show_security',
    summary: 'Una segnalazione di sicurezza',
    description: 'Conoscenza, etichetta, descrizione, comunicazioni dovute e inviate, storia (A2).',
  })
  @ApiOkResponse({ type: SecurityCaseView, description: 'La segnalazione' })
  async show(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SecurityCaseView> {
    const { ctx, configuration } = seeing(request, number);
    const found = await this.reader.ofTicket(ctx, number);
    void reply.header('ETag', `"${found.version}"`);
    return shownCase(configuration, found, this.clock.now());
  }

  @Post('set-awareness')
  @OnARecord(
    'set_awareness',
    'Stabilisce la conoscenza',
    'Quando l’ente ne è venuto a conoscenza: avvia i termini, una volta sola (A2).',
  )
  setAwareness(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: AwarenessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, SetAwarenessCommand);
  }

  @Post('correct-awareness')
  @OnARecord(
    'correct_awareness',
    'Corregge la conoscenza',
    'Con il motivo; il valore di prima resta nella storia (A2).',
  )
  correctAwareness(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: CorrectAwarenessRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, CorrectAwarenessCommand);
  }

  @Post('set-tlp')
  @OnARecord('set_tlp', 'Etichetta TLP', 'Fin dove si può diffondere ciò che se ne sa (TLP 2.0).')
  setTlp(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: TlpRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, SetTlpCommand);
  }

  @Post('describe-incident')
  @OnARecord(
    'describe_incident',
    'Descrive l’incidente',
    'Dati personali, tipi, vettore, regimi scelti; i termini seguono (A2).',
  )
  describe(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: DescribeIncidentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, DescribeIncidentCommand);
  }

  @Post('end-incident')
  @OnARecord(
    'end_incident',
    'Fine dell’incidente',
    'Un incidente in corso è finito; la relazione finale conta da allora (A2).',
  )
  end(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: EndIncidentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, EndIncidentCommand);
  }

  @Post('request-report')
  @OnARecord(
    'request_report',
    'Comunicazione richiesta',
    'L’autorità ha chiesto una comunicazione, che da ora è dovuta (A2).',
  )
  requestReport(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: RequestReportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, RequestReportCommand);
  }

  @Get('restricted-reads')
  @May('security.reads')
  @ApiOperation({
    operationId: 'list_restricted_reads',
    summary: 'Chi ha letto una richiesta riservata',
    description: 'Ogni lettura di una richiesta riservata: chi, quando, che cosa.',
  })
  @ApiOkResponse({ type: ReadPageView, description: 'Una pagina' })
  async reads(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Query() { cursor, limit = USUAL_LIMIT }: PageQuery,
  ): Promise<ReadPageView> {
    const { ctx, principal } = seeing(request, number);
    await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: sightOf(principal) }));
    const rows = await this.reader.reads(ctx, number, limit + 1, idCursor(cursor).before ?? null);
    const items = rows.slice(0, limit).map(({ id, at, readerId, readerName, what }) => ({
      ...{ id, at: at.toISOString(), what },
      reader: { id: readerId, name: readerName },
    }));
    return { items, _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)) };
  }

  async #run<I extends OnCase>(
    request: SportelloRequest,
    reply: FastifyReply,
    ticket: string,
    body: Omit<I, keyof OnCase>,
    Command: new (ctx: RecordCommand<I>['ctx'], key: string, input: I) => RecordCommand<I>,
  ): Promise<RecordResultView> {
    const { ctx, principal } = seeing(request, ticket);
    const version = expectedVersion(request);
    const input = { ...body, ticket, ...(version === undefined ? {} : { expectedVersion: version }) } as unknown as I;
    return recordResult(reply, await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input)));
  }
}

/** A2: what they may not see does not exist for them. @throws DomainError SECURITY.NOT_FOUND */
function seeing(request: SportelloRequest, ref: string): ReturnType<typeof staffOf> {
  const staff = staffOf(request);
  if (!sightOf(staff.principal).restricted) throw notASecurityReport(ref);
  return staff;
}
