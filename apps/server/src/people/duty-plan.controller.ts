import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { parseLocalDate, Zone } from '@sportello/business-time';
import { DutyBoard } from '../bridge/duty.board.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { shownAbsences, shownPlanned } from './rosters.presenter.js';
import { noSuchDay } from './rosters.refusals.js';
import { DutyPlanQuery } from './rosters.requests.js';
import { DutyPlanView } from './rosters.views.js';

const WEEK = 7;

/** Who is there when: the fixed rosters with everything agreed since (A9, A3). */
@ApiTags('rosters')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/rosters/plan')
@May('roster.read')
export class DutyPlanController {
  constructor(@Inject(DutyBoard) private readonly duties: DutyBoard) {}

  @Get()
  @ApiOperation({
    operationId: 'show_duty_plan',
    summary: 'I turni di alcuni giorni',
    description:
      'Chi è in turno, chi è reperibile e chi è assente, variazioni comprese (A9). Una settimana, se non si dice altro.',
  })
  @ApiOkResponse({ type: DutyPlanView, description: 'I turni' })
  async show(@Req() request: SportelloRequest, @Query() { from, days = WEEK }: DutyPlanQuery): Promise<DutyPlanView> {
    const { ctx, configuration } = staffOf(request);
    const first = parseLocalDate(from);
    if (first === undefined) throw noSuchDay('from');
    const zone = new Zone(configuration.zone);
    const time = { from: new Date(zone.instant(first, 0)), to: new Date(zone.instant(first + days, 0)) };
    const planned = await this.duties.plan(ctx, time);
    return {
      ...{ from: time.from.toISOString(), to: time.to.toISOString(), zone: configuration.zone },
      items: planned.map((one) => shownPlanned(configuration, one)),
      absences: shownAbsences(configuration, first, days),
    };
  }
}
