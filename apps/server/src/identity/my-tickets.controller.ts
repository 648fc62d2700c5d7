import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import {
  GetTicketForRequesterQuery,
  OwnTicketsReader,
  TICKET_STATES,
  type OwnPage,
  type OwnTicketRow,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { PrivateLinks } from '../bridge/private-link.js';
import { May } from '../http/access.decorator.js';
import { publicContext, tenantOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { shownToRequester } from '../portal/requester.presenter.js';
import { PUBLIC_URL } from '../tokens.js';
import { OwnTicketsQuery } from './identity.requests.js';
import {
  LoggedOutView,
  OwnSessionView,
  OwnTicketDetailView,
  OwnTicketPageView,
  type OwnTicketView,
} from './identity.views.js';
import { requesterSession } from './own.session.js';
import { SessionEnding } from './session.ending.js';
import { signedInOf } from './signed.in.js';

const USUAL_LIMIT = 25;

/**
 * The requests of whoever asks: of somebody who has logged in, all that are known by their address; of whoever has the link of
 * one, that one.
 */
@ApiTags('portal')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('requesterSession')
@Controller('rest/helpdesk/v1/:tenant/my-tickets')
@May('my-ticket.read')
export class MyTicketsController {
  readonly #reader: OwnTicketsReader;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(PrivateLinks) private readonly links: PrivateLinks,
    @Inject(SessionEnding) private readonly ending: SessionEnding,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#reader = new OwnTicketsReader(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'list_my_tickets',
    summary: 'Le proprie richieste',
    description: 'Le richieste fatte con l’indirizzo di posta dell’identità con cui si è entrati, dalla più recente.',
  })
  @ApiOkResponse({ type: OwnTicketPageView, description: 'Una pagina di richieste' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { cursor, limit, standing }: OwnTicketsQuery,
  ): Promise<OwnTicketPageView> {
    const page = { ...idCursor(cursor), limit: limit ?? USUAL_LIMIT, standing };
    const rows = await this.#own(request, page);
    return {
      items: rows.slice(0, page.limit).map(shown),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(rows, page.limit)),
    };
  }

  @Get('session')
  @ApiOperation({
    operationId: 'show_my_session',
    summary: 'Il proprio accesso',
    description: 'Con quale identità si è entrati, quanto è sicura, fino a quando.',
  })
  @ApiOkResponse({ type: OwnSessionView, description: 'L’accesso' })
  session(@Req() request: SportelloRequest): OwnSessionView {
    return requesterSession(tenantOf(request).configuration, signedInOf(request, 'requesters'));
  }

  @Post('session/end')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'end_my_login',
    summary: 'Esce',
    description: 'Termina il proprio accesso, e dice dove terminare quello presso il servizio di identità.',
  })
  @ApiOkResponse({ type: LoggedOutView, description: 'Terminato' })
  end(@Req() request: SportelloRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LoggedOutView> {
    return this.ending.of(request, reply, 'requesters');
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'show_one_of_my_tickets',
    summary: 'Una propria richiesta',
    description: 'La richiesta come la vede chi l’ha fatta, e la sua pagina privata, sulla quale si risponde.',
  })
  @ApiOkResponse({ type: OwnTicketDetailView, description: 'La richiesta' })
  async show(@Req() request: SportelloRequest, @Param('number') number: string): Promise<OwnTicketDetailView> {
    const { tenant, configuration } = tenantOf(request);
    const [own] = (await this.#own(request, { number, limit: 1 })).filter((row) => row.number === number);
    if (own === undefined) throw notFound('La richiesta non esiste.', 'There is no such request.');
    const query = new GetTicketForRequesterQuery(publicContext(request), { ticketId: own.id });
    const { link } = await this.links.of({ tenant, ticketId: own.id, contactId: own.contactId });
    return { ...shownToRequester(configuration, await this.queries.execute(query)), link };
  }

  /** An identity without an address that is known to be theirs has no requests here: nobody sees by saying who they are. */
  #own(request: SportelloRequest, page: OwnPage): Promise<readonly OwnTicketRow[]> {
    const { tenant } = tenantOf(request);
    if (request.ticketAccess !== undefined)
      return this.#reader.one({ tenant }, request.ticketAccess.ticketId, page.before);
    const { session } = signedInOf(request, 'requesters');
    if (session.email === null) return Promise.resolve([]);
    return this.#reader.page({ tenant }, session.email, page);
  }
}

const shown = ({ number, subject, state, openedAt, updatedAt }: OwnTicketRow): OwnTicketView => ({
  ...{ number, subject, openedAt: openedAt.toISOString(), updatedAt: updatedAt.toISOString() },
  state: { code: state, name: TICKET_STATES[state] },
});
