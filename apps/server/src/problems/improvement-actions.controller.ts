import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { ActionsReader, EndActionCommand, improvementNotFound } from '@sportello/problems';
import { dayIn } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { OnARecord, recordResult, type RecordResultView } from '../http/record.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { shownImprovement } from './improvement-actions.presenter.js';
import { ImprovementActionPageView } from './improvement-actions.views.js';
import { EndImprovementRequest, ListActionsQuery } from './problems.requests.js';

/** E5: corrective and preventive actions of every problem, followed to their end. */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/improvement-actions')
@May('improvement.read')
export class ImprovementActionsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(ActionsReader) private readonly reader: ActionsReader,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_improvement_actions',
    summary: 'Azioni di miglioramento',
    description: 'Correttive e preventive di tutti i problemi, dalla prima che scade; anche le sole scadute (E5).',
  })
  @ApiOkResponse({ type: ImprovementActionPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { standing, owner, ...page }: ListActionsQuery,
  ): Promise<ImprovementActionPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const today = dayIn(configuration.zone, this.clock.now());
    const filter = { standing, owner, today };
    const { items, next } = await this.reader.list(ctx, sightOf(principal).restricted, filter, page);
    return {
      items: items.map((action) => shownImprovement(action, today)),
      _links: pageLinks(this.publicUrl, request, next),
    };
  }

  @Post(':action/end')
  @May('improvement.work')
  @OnARecord(
    'end_improvement_action',
    'Conclude un’azione di miglioramento',
    'Fatta o abbandonata, con l’esito e che cosa lo dimostra (E5).',
  )
  async end(
    @Req() request: SportelloRequest,
    @Param('action', ParseUUIDPipe) id: string,
    @Body() body: EndImprovementRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordResultView> {
    const { ctx, principal } = staffOf(request);
    const seesRestricted = sightOf(principal).restricted;
    const action = await this.reader.action(ctx, id);
    if (action === null || (action.restricted && !seesRestricted)) throw improvementNotFound(id);
    const input = { ...body, action: id, ref: action.problem, seesRestricted };
    return recordResult(
      reply,
      await this.commands.execute(new EndActionCommand(ctx, commandKey(request, principal.id), input)),
    );
  }
}
