import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import type { RecordCommand } from '@sportello/records';
import {
  CorrectSentCommand,
  notASecurityReport,
  RecordSentCommand,
  SecurityReader,
  type RecordSentInput,
} from '@sportello/security';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { OnARecord, recordResult, type RecordResultView } from '../http/record.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { CorrectSentRequest, ListReportsQuery, RecordSentRequest } from './security.requests.js';
import { shownReport } from './security.presenter.js';
import { SecurityReportPageView } from './security.views.js';

/** The register of reports due to authorities and sent (A2). */
@ApiTags('security')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/security-reports')
@May('security.work')
export class SecurityReportsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(SecurityReader) private readonly reader: SecurityReader,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('security.read')
  @ApiOperation({
    operationId: 'list_security_reports',
    summary: 'Comunicazioni dovute e inviate',
    description: 'Il registro delle comunicazioni alle autorità, per termine.',
  })
  @ApiOkResponse({ type: SecurityReportPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { state = 'due', ...page }: ListReportsQuery,
  ): Promise<SecurityReportPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    // A2: for whoever may not see them there are none.
    if (!sightOf(principal).restricted) return { items: [], _links: {} };
    const { items, next } = await this.reader.list(ctx, state, page);
    const now = this.clock.now();
    return {
      items: items.map((entry) => shownReport(configuration, entry, now)),
      _links: pageLinks(this.publicUrl, request, next),
    };
  }

  @Post(':id/record-sent')
  @OnARecord('record_sent', 'Registra un invio', 'La comunicazione è stata inviata: il suo termine si ferma (A2).')
  recordSent(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordSentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, RecordSentCommand);
  }

  @Post(':id/correct-sent')
  @OnARecord(
    'correct_sent',
    'Corregge un invio',
    'Ciò che è stato registrato resta; una nuova voce lo corregge, con il motivo.',
  )
  correctSent(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CorrectSentRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, CorrectSentCommand);
  }

  async #run<I extends RecordSentInput>(
    request: SportelloRequest,
    reply: FastifyReply,
    report: string,
    body: Omit<I, 'report'>,
    Command: new (ctx: RecordCommand<I>['ctx'], key: string, input: I) => RecordCommand<I>,
  ): Promise<RecordResultView> {
    const { ctx, principal } = staffOf(request);
    if (!sightOf(principal).restricted) throw notASecurityReport(report);
    const version = expectedVersion(request);
    const input = { ...body, report, ...(version === undefined ? {} : { expectedVersion: version }) } as unknown as I;
    return recordResult(reply, await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input)));
  }
}
