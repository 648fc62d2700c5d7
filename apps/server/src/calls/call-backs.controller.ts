import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { CallBacks, CallBacksReader, type CallBacksAsked } from '@sportello/telephony';
import { fromCursor, limitOf, pageOf } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import { Does, Shows } from '../http/operation.decorators.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { shownCallBack } from './call.presenter.js';
import { AttemptRequest, CallBacksQuery } from './calls.requests.js';
import { AttemptView, CallBackPageView } from './calls.views.js';

/** Who was promised to be called, and how trying goes (A8, C8). */
@ApiTags('calls')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/call-backs')
@May('call.read')
export class CallBacksController {
  readonly #waiting: CallBacksReader;
  readonly #callBacks: CallBacks;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#waiting = new CallBacksReader(unitOfWork);
    this.#callBacks = new CallBacks(unitOfWork, clock);
  }

  @Get()
  @Shows(
    {
      id: 'list_call_backs',
      summary: 'Chi va richiamato',
      description:
        'Chi ha avuto una promessa su una richiesta e chi ha chiamato senza risposta, da chi va richiamato prima.',
    },
    CallBackPageView,
    'Una pagina',
  )
  async list(@Req() request: SportelloRequest, @Query() asked: CallBacksQuery): Promise<CallBackPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const limit = limitOf(asked);
    const after = asked.cursor === undefined ? null : fromCursor(asked.cursor);
    const scope = { ...scopeOf(request, asked.team), after, limit: limit + 1 };
    const rows = await this.#waiting.waiting(ctx, scope, sightOf(principal));
    const now = this.clock.now();
    const page = pageOf(
      ...([rows, limit] as const),
      ({ dueAt, id }) => ({ at: dueAt, id }),
      (one) => shownCallBack(configuration, one, now),
    );
    return { items: [...page.items], _links: pageLinks(this.publicUrl, request, page.next) };
  }

  @Post(':id/record-call')
  @May('ticket.follow')
  @KEYED
  @Does(
    {
      id: 'record_call_back',
      summary: 'Registra un tentativo di richiamare',
      description:
        'Chi ha chiamato senza risposta è stato richiamato, comunque sia andata; solo parlandosi si mantiene la promessa (C8).',
    },
    AttemptView,
    'Registrato',
  )
  async record(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { outcome, text, last = false }: AttemptRequest,
  ): Promise<AttemptView> {
    const { ctx, principal } = staffOf(request);
    const key = commandKey(request, principal.id);
    const { attempts, ended } = await this.#callBacks.record(ctx, key, id, { outcome, text, last });
    return { id, attempts, ...(ended === null ? {} : { ended }) };
  }
}

/** A8: whose list it is. Whoever calls back for the whole office calls for the requests of every team. */
function scopeOf(request: SportelloRequest, team: string | undefined): Pick<CallBacksAsked, 'teams' | 'everyTicket'> {
  const { principal, configuration } = staffOf(request);
  const supervises = principal.roles.includes('supervisor');
  const reached = supervises ? Object.keys(configuration.teams) : principal.teams;
  const teams = team === undefined ? reached : reached.filter((one) => one === team);
  const office = configuration.telephony.callBack?.team;
  return {
    teams: [...teams],
    everyTicket: (supervises && team === undefined) || (office !== undefined && teams.includes(office)),
  };
}
