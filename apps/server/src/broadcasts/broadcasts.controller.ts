import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { BroadcastReportCommand, BroadcastsReader } from '@sportello/broadcasts';
import type { Clock } from '@sportello/kernel';
import { ActionsReader } from '@sportello/problems';
import { dayIn } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, languageOf, staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { OnARecord, recordResult, type RecordResultView } from '../http/record.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { shownImprovement } from '../problems/improvement-actions.presenter.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { shownBroadcast, shownBroadcastWhole } from './broadcasts.presenter.js';
import { BroadcastRequest, ListBroadcastsQuery } from './broadcasts.requests.js';
import { BroadcastPageView, BroadcastWholeView } from './broadcasts.views.js';

/** E5: one report reaches every office concerned at once, and what follows is seen in one place. */
@ApiTags('broadcasts')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/broadcasts')
@May('broadcast.read')
export class BroadcastsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(BroadcastsReader) private readonly reader: BroadcastsReader,
    @Inject(ActionsReader) private readonly actions: ActionsReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'list_broadcasts', summary: 'Diramazioni', description: 'Dalla più recente (E5).' })
  @ApiOkResponse({ type: BroadcastPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { report, ...page }: ListBroadcastsQuery,
  ): Promise<BroadcastPageView> {
    const { ctx, principal } = staffOf(request);
    const { items, next } = await this.reader.broadcasts(ctx, sightOf(principal).restricted, report ?? null, page);
    return { items: items.map(shownBroadcast), _links: pageLinks(this.publicUrl, request, next) };
  }

  @Post()
  @May('broadcast.start')
  @OnARecord(
    'broadcast_report',
    'Dirama una segnalazione',
    'Una segnalazione raggiunge insieme tutti gli uffici interessati, ciascuno con il proprio compito o avviso, e avvia le azioni di miglioramento (E5). Nessuno è avvisato due volte.',
  )
  async broadcast(
    @Req() request: SportelloRequest,
    @Body() body: BroadcastRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordResultView> {
    const { ctx, principal } = staffOf(request);
    const input = { ...body, seesRestricted: sightOf(principal).restricted };
    const command = new BroadcastReportCommand(ctx, commandKey(request, principal.id), input);
    return recordResult(reply, await this.commands.execute(command));
  }

  @Get(':broadcast')
  @ApiOperation({
    operationId: 'show_broadcast',
    summary: 'Una diramazione',
    description:
      'Per ciascun ufficio che cosa gli è stato detto, quando e a che punto è; e le azioni di miglioramento (E5).',
  })
  @ApiOkResponse({ type: BroadcastWholeView, description: 'La diramazione' })
  async show(@Req() request: SportelloRequest, @Param('broadcast') number: string): Promise<BroadcastWholeView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { restricted } = sightOf(principal);
    const found = await this.reader.broadcast(ctx, number, restricted);
    const actions = await this.actions.ofReport(ctx, found.state.report.number, restricted);
    const today = dayIn(configuration.zone, this.clock.now());
    return {
      ...shownBroadcastWhole(found, configuration, languageOf(request)),
      improvements: actions.map((action) => shownImprovement(action, today)),
    };
  }
}
