import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClaimsReader, type Complaint } from '@sportello/desk';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { RemindedQuery } from './claims.requests.js';
import { ComplaintListView, MOST_CLAIMS, RemindedListView, type ClaimView } from './claims.views.js';

/** Solleciti and reclami, for whoever supervises (C4). */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/views')
@May('wall.read')
export class ClaimsController {
  readonly #claims: ClaimsReader;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork) {
    this.#claims = new ClaimsReader(unitOfWork);
  }

  @Get('reminders')
  @ApiOperation({
    operationId: 'list_reminded_tickets',
    summary: 'Le richieste sollecitate',
    description: 'Le richieste aperte di cui qualcuno ha chiesto di nuovo, con quanti solleciti e da quando (C4).',
  })
  @ApiOkResponse({ type: RemindedListView, description: 'Le richieste' })
  async reminders(
    @Req() request: SportelloRequest,
    @Query() { order = 'number' }: RemindedQuery,
  ): Promise<RemindedListView> {
    const { ctx, principal } = staffOf(request);
    const rows = await this.#claims.reminded(ctx, { order, most: MOST_CLAIMS + 1 }, sightOf(principal));
    const items = rows.slice(0, MOST_CLAIMS).map(({ reminders, firstAt, lastAt, ...ticket }) => ({
      ...shownClaim(ticket),
      reminders,
      ...filled({ firstAt: firstAt?.toISOString() ?? null, lastAt: lastAt?.toISOString() ?? null }),
    }));
    return { items, more: rows.length > MOST_CLAIMS };
  }

  @Get('complaints')
  @ApiOperation({
    operationId: 'list_complaints',
    summary: 'I reclami aperti',
    description: 'Chi risponde, entro quando, e di quale richiesta ci si lamenta (C4).',
  })
  @ApiOkResponse({ type: ComplaintListView, description: 'I reclami' })
  async complaints(@Req() request: SportelloRequest): Promise<ComplaintListView> {
    const { ctx, principal, configuration } = staffOf(request);
    const kinds = Object.keys(configuration.kinds).filter((kind) => configuration.kinds[kind]?.purpose === 'complaint');
    const rows = await this.#claims.complaints(ctx, { kinds, most: MOST_CLAIMS + 1 }, sightOf(principal));
    const items = rows
      .slice(0, MOST_CLAIMS)
      .map(({ about, ...ticket }) => ({ ...shownClaim(ticket), ...filled({ about }) }));
    return { items, more: rows.length > MOST_CLAIMS };
  }
}

const shownClaim = (ticket: Omit<Complaint, 'about'>): ClaimView => {
  const { number, subject, state, openedAt, team, assignee, dueAt } = ticket;
  return {
    ...{ number, subject, state, openedAt: openedAt.toISOString() },
    ...filled({ team, assignee, dueAt: dueAt?.toISOString() ?? null }),
  };
};
