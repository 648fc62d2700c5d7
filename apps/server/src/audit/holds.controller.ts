import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sportello/kernel';
import { LegalHolds, type HoldOn } from '@sportello/trail';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownHold } from './trail.presenter.js';
import { LiftHoldRequest, SetHoldRequest } from './trail.requests.js';
import { HoldPageView, HoldsView, HoldView } from './trail.views.js';

const USUAL_LIMIT = 25;

/** What may not be erased, as long as somebody entitled says so. */
@ApiTags('trail')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/trail/holds')
@May('retention.manage')
export class HoldsController {
  constructor(
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_holds',
    summary: 'Blocchi legali',
    description: 'Messi e tolti, dal più recente.',
  })
  @ApiOkResponse({ type: HoldPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { cursor, limit = USUAL_LIMIT }: PageQuery,
  ): Promise<HoldPageView> {
    const rows = await this.holds.list(staffOf(request).ctx, limit + 1, idCursor(cursor).before ?? null);
    const next = nextIdCursor(rows, limit);
    return { items: rows.slice(0, limit).map(shownHold), _links: pageLinks(this.publicUrl, request, next) };
  }

  @Post()
  @ApiOperation({
    operationId: 'set_hold',
    summary: 'Mette un blocco legale',
    description: 'Su una richiesta o su una persona: finché non è tolto, nulla di ciò che riguarda viene cancellato.',
  })
  @ApiCreatedResponse({ type: HoldsView, description: 'I blocchi messi: uno per ogni recapito della persona' })
  async set(@Req() request: SportelloRequest, @Body() { reason, ...on }: SetHoldRequest): Promise<HoldsView> {
    return { items: (await this.holds.set(staffOf(request).ctx, heldBy(on), reason)).map(shownHold) };
  }

  @Post(':id/lift')
  @HttpCode(200)
  @ApiOperation({ operationId: 'lift_hold', summary: 'Toglie un blocco legale', description: 'Con il motivo.' })
  @ApiOkResponse({ type: HoldView, description: 'Il blocco, tolto' })
  async lift(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: LiftHoldRequest,
  ): Promise<HoldView> {
    return shownHold(await this.holds.lift(staffOf(request).ctx, id, reason));
  }
}

/** @throws DomainError `TRAIL.HOLD_ON_WHAT` unless it is on exactly one thing */
function heldBy({ ticket, person }: Pick<SetHoldRequest, 'ticket' | 'person'>): HoldOn {
  if (ticket !== undefined && person === undefined) return { ticket };
  if (person !== undefined && ticket === undefined) return { person };
  throw new DomainError('TRAIL.HOLD_ON_WHAT', 'invalid', {
    it: 'Il blocco è su una richiesta o su una persona: serve uno dei due.',
    en: 'A hold is on a ticket or on a person: one of the two is needed.',
  });
}
