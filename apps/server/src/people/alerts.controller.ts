import { Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AcknowledgeAlertCommand,
  StaffAlertsReader,
  workforceNotFound,
  type AlertEntry,
  type AlertSight,
  type StaffAlert,
} from '@sportello/workforce';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { PUBLIC_URL } from '../tokens.js';
import { AlertsQuery } from './alerts.requests.js';
import {
  AcknowledgedView,
  AlertPageView,
  AlertWithLogView,
  type AlertEntryView,
  type AlertView,
} from './alerts.views.js';

const PAGE = 25;

/** What must reach people at once, whom it has reached, and who answered (B8, A3). */
@ApiTags('alerts')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/alerts')
@May('alert.read')
export class AlertsController {
  constructor(
    @Inject(StaffAlertsReader) private readonly alerts: StaffAlertsReader,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_alerts',
    summary: 'Le allerte',
    description: 'Richieste urgenti e segnalazioni di sicurezza per cui si è chiamato qualcuno, dalla più recente.',
  })
  @ApiOkResponse({ type: AlertPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: AlertsQuery): Promise<AlertPageView> {
    const { ctx } = staffOf(request);
    const limit = asked.limit ?? PAGE;
    const { before } = idCursor(asked.cursor);
    const rows = await this.alerts.list(ctx, sightIn(request), { state: asked.state, before, limit: limit + 1 });
    return {
      items: rows.slice(0, limit).map(shownAlert),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, limit)),
    };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'show_alert',
    summary: 'Un’allerta',
    description: 'Con chi si è chiamato e quando, dove non c’era nessuno, e chi ha risposto.',
  })
  @ApiOkResponse({ type: AlertWithLogView, description: 'L’allerta' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<AlertWithLogView> {
    const alert = await this.#seen(request, id);
    return { ...shownAlert(alert), log: alert.log.map(shownEntry) };
  }

  @Post(':id/acknowledge')
  @May('alert.acknowledge')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'acknowledge_alert',
    summary: 'Risponde all’allerta',
    description: 'Qualcuno se ne occupa: nessun altro viene chiamato.',
  })
  @ApiOkResponse({ type: AcknowledgedView, description: 'Fatto' })
  async acknowledge(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AcknowledgedView> {
    const { ctx, principal } = staffOf(request);
    await this.#seen(request, id);
    return this.commands.execute(new AcknowledgeAlertCommand(ctx, commandKey(request, principal.id), { id }));
  }

  async #seen(request: SportelloRequest, id: string): Promise<StaffAlert & { readonly log: readonly AlertEntry[] }> {
    const alert = await this.alerts.show(staffOf(request).ctx, sightIn(request), id);
    if (alert === null) throw workforceNotFound(id);
    return alert;
  }
}

function sightIn(request: SportelloRequest): AlertSight {
  const { principal } = staffOf(request);
  return { ...sightOf(principal), person: principal.id };
}

function shownAlert(alert: StaffAlert): AlertView {
  const { id, kind, state, step, ticketNumber, openedAt, acknowledgedAt, acknowledgedBy, closedAt } = alert;
  return {
    ...{ id, ticket: ticketNumber, kind, state, step, openedAt: openedAt.toISOString() },
    ...(acknowledgedAt === null ? {} : { acknowledgedAt: acknowledgedAt.toISOString() }),
    ...(acknowledgedBy === null ? {} : { acknowledgedBy: { ...acknowledgedBy } }),
    ...(closedAt === null ? {} : { closedAt: closedAt.toISOString() }),
  };
}

const shownEntry = ({ at, what, step, audience, people }: AlertEntry): AlertEntryView => ({
  ...{ at: at.toISOString(), what, step, people: people.map(({ id, name }) => ({ id, name })) },
  ...(audience === null ? {} : { audience }),
});
