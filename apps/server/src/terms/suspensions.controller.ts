import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { announceSuspension, changeSuspension, TenantRevisions, withdrawSuspension } from '@sportello/tenancy';
import { TICKET_VOCABULARY } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { Does, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { knownPlugins } from '../runtime/plugins.js';
import { CLOCK } from '../tokens.js';
import { ChangeSuspensionRequest, SuspendRequest, WithdrawSuspensionRequest } from './suspensions.requests.js';
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
  @May('suspension.read')
  @Shows(
    {
      id: 'list_suspensions',
      summary: 'Sospensioni del servizio',
      description: 'Tutte le sospensioni dei calendari dell’ente, passate e future (C7).',
    },
    SuspensionsView,
    'Le sospensioni',
  )
  list(@Req() request: SportelloRequest): SuspensionsView {
    const { configuration } = staffOf(request);
    return { revision: configuration.revision, items: suspensionsOf(configuration) };
  }

  @Post('calendars/:calendar/suspensions')
  @May('suspension.announce')
  @Does(
    {
      id: 'announce_suspension',
      summary: 'Annuncia una sospensione',
      description:
        'Sospende il servizio in giorni futuri e lo annuncia da subito agli utenti; rifiutata se viola le regole del calendario (C7).',
    },
    AnnouncedView,
    'Annunciata',
  )
  async announce(
    @Req() request: SportelloRequest,
    @Param('calendar') calendar: string,
    @Body() body: SuspendRequest,
  ): Promise<AnnouncedView> {
    const { ctx } = staffOf(request);
    const { from, to, reason } = body;
    const announcedOn = this.#today(request, calendar);
    const { outcome, revision } = await announceSuspension(this.#revisions(), ctx.tenant, {
      ...{ calendar, from, to, reason, announcedOn, by: ctx.actor },
    });
    return { outcome, revision };
  }

  @Post('calendars/:calendar/suspensions/withdraw')
  @May('suspension.announce')
  @Does(
    {
      id: 'withdraw_suspension',
      summary: 'Ritira una sospensione',
      description:
        'Il servizio torna dovuto in quei giorni, o da domani se la sospensione è in corso: i termini aperti sono ricalcolati e gli utenti lo leggono subito (C7).',
    },
    AnnouncedView,
    'Ritirata',
  )
  async withdraw(
    @Req() request: SportelloRequest,
    @Param('calendar') calendar: string,
    @Body() { from }: WithdrawSuspensionRequest,
  ): Promise<AnnouncedView> {
    const { ctx } = staffOf(request);
    const named = { calendar, from, today: this.#today(request, calendar), by: ctx.actor };
    const { outcome, revision } = await withdrawSuspension(this.#revisions(), ctx.tenant, named);
    return { outcome, revision };
  }

  @Post('calendars/:calendar/suspensions/change')
  @May('suspension.announce')
  @Does(
    {
      id: 'change_suspension',
      summary: 'Cambia una sospensione',
      description:
        'Giorni e motivo nuovi, secondo le regole del calendario: i giorni che gli utenti non conoscevano sono annunciati oggi. Di una in corso si può solo anticipare la fine (C7).',
    },
    AnnouncedView,
    'Cambiata',
  )
  async change(
    @Req() request: SportelloRequest,
    @Param('calendar') calendar: string,
    @Body() { from, become }: ChangeSuspensionRequest,
  ): Promise<AnnouncedView> {
    const { ctx } = staffOf(request);
    const named = { calendar, from, today: this.#today(request, calendar), by: ctx.actor };
    const { outcome, revision } = await changeSuspension(this.#revisions(), ctx.tenant, { ...named, become });
    return { outcome, revision };
  }

  #today(request: SportelloRequest, calendar: string): string {
    const { zone, calendars } = staffOf(request).configuration;
    return dateIn(calendars[calendar]?.zone ?? zone, this.clock.now());
  }

  #revisions(): TenantRevisions {
    const plugins = knownPlugins(this.host.catalogue);
    return new TenantRevisions(this.unitOfWork, this.clock, { plugins, vocabulary: TICKET_VOCABULARY });
  }
}
