import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import {
  GetTicketForRequesterQuery,
  GetTicketQuery,
  ListTicketsQuery,
  ticketNotFound,
  type TicketSummary,
} from '@sportello/ticketing';
import { kindName, teamName } from '../bridge/names.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { filled, shownClock } from '../tickets/ticket.presenter.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import {
  OrganisationTicketPageView,
  OrganisationTicketWholeView,
  type OrganisationTicketView,
} from './organisation-tickets.views.js';

/** What is restricted is for those who handle it (A2), however close somebody is to whoever asked. */
const SIGHT = { restricted: false };

/**
 * What delegates see of their organisation’s tickets (D9): how they stand. Not what was said: a colleague’s words are between
 * them and the desk.
 */
@ApiTags('portal')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/my-organisation/tickets')
@May('organisation-ticket.read')
export class OrganisationTicketsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_organisation_tickets',
    summary: 'Le richieste della propria organizzazione',
    description:
      'Per chi la configurazione nomina delegato di un’organizzazione: come stanno le sue richieste, dalla più recente.',
  })
  @ApiOkResponse({ type: OrganisationTicketPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: PageQuery): Promise<OrganisationTicketPageView> {
    const { ctx, configuration } = staffOf(request);
    const organisations = organisationsOf(request);
    if (organisations.length === 0) throw notADelegate();
    const filter = { organisations };
    const page = await this.queries.execute(new ListTicketsQuery(ctx, { filter, sight: SIGHT, page: { ...asked } }));
    return {
      items: page.items.map((ticket) => shownToDelegate(configuration, ticket)),
      _links: pageLinks(this.publicUrl, request, page.next),
    };
  }

  @Get(':number')
  @ApiOperation({
    operationId: 'show_organisation_ticket',
    summary: 'Una richiesta della propria organizzazione',
    description: 'Come sta, con i suoi termini e ciò che è avvenuto; non la conversazione.',
  })
  @ApiOkResponse({ type: OrganisationTicketWholeView, description: 'La richiesta' })
  async show(@Req() request: SportelloRequest, @Param('number') number: string): Promise<OrganisationTicketWholeView> {
    const { ctx, configuration } = staffOf(request);
    const own = organisationsOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: SIGHT }));
    const { organisation } = ticket.progress.scope;
    if (organisation === null || !own.includes(organisation)) throw ticketNotFound(number);
    const { events } = await this.queries.execute(new GetTicketForRequesterQuery(ctx, { ticketId: ticket.id }));
    return {
      ...shownToDelegate(configuration, ticket),
      clocks: ticket.clocks.map((clock) => shownClock(configuration, clock)),
      events: events.map(({ at, label }) => ({ at, label })),
    };
  }
}

/** Those the configuration names them for now, whatever their token says. */
function organisationsOf(request: SportelloRequest): readonly string[] {
  const { principal, configuration } = staffOf(request);
  return Object.entries(configuration.organisations).flatMap(([id, { delegates }]) =>
    delegates.includes(principal.id) ? [id] : [],
  );
}

function shownToDelegate(configuration: CurrentTenant, ticket: TicketSummary): OrganisationTicketView {
  const { number, subject, state, openedAt, updatedAt, team, nextDueAt } = ticket;
  return {
    ...{ number, subject, state, openedAt, updatedAt },
    kind: kindName(configuration, ticket.kind),
    ...filled({ team: team === null ? null : teamName(configuration, team), dueAt: nextDueAt }),
  };
}

const notADelegate = (): DomainError =>
  new DomainError('AUTH.NOT_A_DELEGATE', 'forbidden', {
    it: 'La configurazione dell’ente non la nomina delegato di alcuna organizzazione.',
    en: 'The tenant’s configuration does not name you as a delegate of any organisation.',
  });
