import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import { ContactSearch } from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { CallsReader, type KeptCall } from '@sportello/telephony';
import { fromCursor, limitOf, pageOf } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { Shows } from '../http/operation.decorators.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { isLimited, shownCall, shownCaller } from './call.presenter.js';
import { CallsQuery } from './calls.requests.js';
import { CallerCardView, CallPageView, CurrentCallsView } from './calls.views.js';

/** Calls, as telephone exchanges tell of them, and who calls (A7, E3). */
@ApiTags('calls')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/calls')
@May('call.read')
export class CallsController {
  readonly #calls: CallsReader;
  readonly #contacts: ContactSearch;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#calls = new CallsReader(unitOfWork, clock);
    this.#contacts = new ContactSearch(unitOfWork);
  }

  @Get()
  @Shows(
    { id: 'list_calls', summary: 'Le chiamate', description: 'Dalla più recente; anche solo le perse.' },
    CallPageView,
    'Una pagina',
  )
  async list(@Req() request: SportelloRequest, @Query() asked: CallsQuery): Promise<CallPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const limit = limitOf(asked);
    const before = asked.cursor === undefined ? null : fromCursor(asked.cursor);
    const rows = await this.#calls.list(ctx, { state: asked.state, before, limit: limit + 1 }, sightOf(principal));
    const page = pageOf(
      ...([rows, limit] as const),
      ({ firstAt, id }) => ({ at: firstAt, id }),
      (call) => shownCall(configuration, call),
    );
    return { items: [...page.items], _links: pageLinks(this.publicUrl, request, page.next) };
  }

  @Get('current')
  @Shows(
    {
      id: 'show_current_calls',
      summary: 'Le chiamate al proprio telefono',
      description: 'Quelle che squillano o a cui si è risposto all’interno di chi chiede, con chi chiama.',
    },
    CurrentCallsView,
    'Le chiamate',
  )
  async current(@Req() request: SportelloRequest): Promise<CurrentCallsView> {
    const { ctx, principal } = staffOf(request);
    const calls = await this.#calls.current(ctx, principal.id, sightOf(principal));
    return { items: await Promise.all(calls.map((call) => this.#card(request, call))) };
  }

  @Get(':id')
  @Shows(
    {
      id: 'show_call',
      summary: 'Una chiamata',
      description:
        'Con chi ha già chiesto da quel numero: un numero può essere di un centralino, e non prova chi chiama.',
    },
    CallerCardView,
    'La chiamata',
  )
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<CallerCardView> {
    const { ctx, principal } = staffOf(request);
    return this.#card(request, await this.#calls.show(ctx, id, sightOf(principal)));
  }

  async #card(request: SportelloRequest, call: KeptCall): Promise<CallerCardView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { number, instance } = call;
    const callers = number === null ? [] : await this.#contacts.known(ctx, number, sightOf(principal));
    return {
      ...shownCall(configuration, call),
      limited: isLimited(configuration, instance),
      callers: callers.map(shownCaller),
    };
  }
}
