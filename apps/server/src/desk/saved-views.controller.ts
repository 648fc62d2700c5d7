import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { SavedViews, VIEW_COLUMNS, type SavedView, type ViewContent, type ViewSight } from '@sportello/desk';
import { DomainError, type Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { ListTicketsQuery, TICKET_SORTS, type TicketSort } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { Does, Makes, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { teamsOfStaff } from '../http/staff.teams.js';
import { DoneView } from '../identity/identity.views.js';
import { filterOf } from '../tickets/ticket.filter.js';
import { filled } from '../tickets/ticket.presenter.js';
import { TicketRows } from '../tickets/ticket.rows.js';
import type { TicketFilterRequest } from '../tickets/ticket-list.requests.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { TicketPageView } from '../tickets/ticket.views.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { SavedViewRequest } from './saved-views.requests.js';
import { SavedViewsView, SavedViewView } from './saved-views.views.js';

const USUAL_SORT: TicketSort = '-openedAt';

/** How people look at the tickets, beside the queues: their own views and those of their teams. */
@ApiTags('queues')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/saved-views')
@May('view.keep')
export class SavedViewsController {
  readonly #views: SavedViews;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TicketRows) private readonly rows: TicketRows,
  ) {
    this.#views = new SavedViews(unitOfWork, clock);
  }

  @Get()
  @Shows(
    {
      id: 'list_saved_views',
      summary: 'Le viste salvate',
      description: 'Le proprie e quelle condivise con i propri gruppi; chi supervisiona vede tutte le condivise.',
    },
    SavedViewsView,
    'Le viste',
  )
  async list(@Req() request: SportelloRequest): Promise<SavedViewsView> {
    const sight = sightIn(request);
    const views = await this.#views.list(staffOf(request).ctx, sight);
    return { items: views.map((view) => shown(view, sight)) };
  }

  @Post()
  @Makes(
    {
      id: 'save_view',
      summary: 'Salva una vista',
      description: 'Filtro, ordine e colonne sotto un nome, per sé o per un proprio gruppo. Al più 50 a persona.',
    },
    SavedViewView,
    'Salvata',
  )
  async save(@Req() request: SportelloRequest, @Body() body: SavedViewRequest): Promise<SavedViewView> {
    const { ctx, principal } = staffOf(request);
    const view = await this.#views.add(ctx, { id: principal.id, name: principal.name }, contentOf(request, body));
    return shown(view, sightIn(request));
  }

  @Put(':id')
  @Shows(
    {
      id: 'change_view',
      summary: 'Cambia una vista',
      description: 'Solo la propria; chi supervisiona anche quelle condivise.',
    },
    SavedViewView,
    'Cambiata',
  )
  async change(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SavedViewRequest,
  ): Promise<SavedViewView> {
    const sight = sightIn(request);
    return shown(await this.#views.change(staffOf(request).ctx, sight, id, contentOf(request, body)), sight);
  }

  @Post(':id/remove')
  @Does(
    {
      id: 'remove_view',
      summary: 'Elimina una vista',
      description: 'Solo la propria; chi supervisiona anche quelle condivise.',
    },
    DoneView,
    'Eliminata',
  )
  async remove(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<DoneView> {
    await this.#views.remove(staffOf(request).ctx, sightIn(request), id);
    return { done: true };
  }

  @Get(':id/tickets')
  @Shows(
    {
      id: 'list_tickets_of_view',
      summary: 'Le richieste di una vista',
      description: 'Una pagina delle richieste che la vista mostra ora a chi guarda.',
    },
    TicketPageView,
    'Una pagina',
  )
  async tickets(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: PageQuery,
  ): Promise<TicketPageView> {
    const { ctx, principal } = staffOf(request);
    const view = await this.#views.find(ctx, sightIn(request), id);
    const page = await this.queries.execute(
      new ListTicketsQuery(ctx, {
        filter: filterOf(view.filter as TicketFilterRequest, principal.id, this.clock.now()),
        sort: TICKET_SORTS.find((sort) => sort === view.sort) ?? USUAL_SORT,
        sight: sightOf(principal),
        page: { ...asked },
      }),
    );
    return {
      items: await this.rows.of(ctx, page.items, () => ({})),
      _links: pageLinks(this.publicUrl, request, page.next),
    };
  }
}

function sightIn(request: SportelloRequest): ViewSight {
  const { principal, configuration } = staffOf(request);
  return {
    person: principal.id,
    teams: teamsOfStaff(principal, configuration),
    supervises: principal.roles.includes('supervisor'),
  };
}

/** @throws DomainError `VIEW.INVALID` for a team that is not theirs to share with */
function contentOf(request: SportelloRequest, body: SavedViewRequest): ViewContent {
  const { teams, supervises } = sightIn(request);
  const { name, team, filter, sort = USUAL_SORT, columns = VIEW_COLUMNS } = body;
  const known = team === undefined || Object.hasOwn(staffOf(request).configuration.teams, team);
  if (!known || (team !== undefined && !supervises && !teams.includes(team))) throw notYourTeam();
  return {
    ...{ name: name.trim(), team: team ?? null, sort, columns: [...new Set(columns)] },
    filter: { ...filter },
  };
}

function shown(view: SavedView, { person, supervises }: ViewSight): SavedViewView {
  const { id, name, owner, ownerName, team, filter, sort, columns, changedAt } = view;
  const mine = owner === person;
  return {
    ...{ id, name, mine, owner: ownerName, sort, columns: [...columns], changedAt: changedAt.toISOString() },
    changeable: mine || (supervises && team !== null),
    filter: filter as Record<string, unknown>,
    ...filled({ team }),
  };
}

const notYourTeam = (): DomainError => {
  const message = {
    it: 'Si condivide con un gruppo di cui si fa parte.',
    en: 'A view is shared with a team one is in.',
  };
  return new DomainError('VIEW.INVALID', 'invalid', message, {
    fields: [{ field: 'team', code: 'not-yours', message }],
  });
};
