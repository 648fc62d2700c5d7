import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { announceSuspension, TenantRevisions } from '@sportello/tenancy';
import { TICKET_VOCABULARY } from '@sportello/ticketing';
import { Staff } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DESK } from '../http/staff.roles.js';
import { knownPlugins } from '../runtime/plugins.js';
import { CLOCK } from '../tokens.js';
import { SuspendRequest } from './suspensions.requests.js';
import { dateIn, suspensionsOf } from './suspensions.js';
import { AnnouncedView, SuspensionsView } from './terms.views.js';

/** Days on which the service is suspended (C7): announced within the calendar's own rules, and to users at once. */
@ApiTags('terms')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant')
export class SuspensionsController {
  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('suspensions')
  @Staff(...DESK, 'tenant-admin')
  @ApiOperation({
    operationId: 'list_suspensions',
    summary: 'Sospensioni del servizio',
    description: 'Tutte le sospensioni dei calendari dell’ente, passate e future (C7).',
  })
  @ApiOkResponse({ type: SuspensionsView, description: 'Le sospensioni' })
  list(@Req() request: SportelloRequest): SuspensionsView {
    const { configuration } = staffOf(request);
    return { revision: configuration.revision, items: suspensionsOf(configuration) };
  }

  @Post('calendars/:calendar/suspensions')
  @Staff('tenant-admin')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'announce_suspension',
    summary: 'Annuncia una sospensione',
    description:
      'Sospende il servizio in giorni futuri e lo annuncia da subito agli utenti; rifiutata se viola le regole del calendario (C7).',
  })
  @ApiOkResponse({ type: AnnouncedView, description: 'Annunciata' })
  async announce(
    @Req() request: SportelloRequest,
    @Param('calendar') calendar: string,
    @Body() body: SuspendRequest,
  ): Promise<AnnouncedView> {
    const { ctx, configuration } = staffOf(request);
    const { from, to, reason } = body;
    const zone = configuration.calendars[calendar]?.zone ?? configuration.zone;
    const announcedOn = dateIn(zone, this.clock.now());
    const { outcome, revision } = await announceSuspension(this.#revisions(), ctx.tenant, {
      ...{ calendar, from, to, reason, announcedOn, by: ctx.actor },
    });
    return { outcome, revision };
  }

  #revisions(): TenantRevisions {
    const plugins = knownPlugins(this.host.catalogue);
    return new TenantRevisions(this.unitOfWork, this.clock, { plugins, vocabulary: TICKET_VOCABULARY });
  }
}
