import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@sportello/kernel';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { RoutingDesk } from './routing.desk.js';
import { shownReport, shownTrial } from './routing.presenter.js';
import { RoutingReplayRequest, RoutingTrialRequest } from './routing.requests.js';
import { ReplayReportView, RoutingView, TriedRouteView } from './routing.views.js';

/** Tickets read when nothing else is said. */
const USUAL_LIMIT = 500;

/** "Where would this go, and why"; "what would have gone elsewhere". Nothing is changed. */
@ApiTags('routing')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/routing')
@May('routing.try')
export class RoutingController {
  constructor(@Inject(RoutingDesk) private readonly desk: RoutingDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'show_routing',
    summary: 'Lo smistamento in vigore',
    description: 'Le regole nel loro ordine, chi riceve quando nessuna decide, e i nomi di ciò che le regole guardano.',
  })
  @ApiOkResponse({ type: RoutingView, description: 'Lo smistamento' })
  show(@Req() request: SportelloRequest): RoutingView {
    return this.desk.shown(staffOf(request).configuration);
  }

  @Post('dry-run')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'try_routing',
    summary: 'Prova l’instradamento',
    description: 'Dove andrebbe una richiesta, scritta qui o già registrata, e perché. Non cambia nulla.',
  })
  @ApiOkResponse({ type: TriedRouteView, description: 'La decisione, con il parere di ogni regola' })
  async dryRun(@Req() request: SportelloRequest, @Body() body: RoutingTrialRequest): Promise<TriedRouteView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { ticket, at, ...typed } = body;
    if (ticket === undefined)
      return shownTrial(await this.desk.trials.tryRequest(ctx, configuration, typed, moment(at, 'at')));
    const besides = Object.entries({ ...typed, at }).filter(([, value]) => value !== undefined);
    if (besides.length > 0) throw eitherOr(besides.map(([field]) => field));
    return shownTrial(await this.desk.trials.tryTicket(ctx, configuration, ticket, sightOf(principal)));
  }

  @Post('replay')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'replay_routing',
    summary: 'Rifà le decisioni passate',
    description: 'Che cosa cambierebbe con un’altra configurazione, sulle richieste già instradate. Non cambia nulla.',
  })
  @ApiOkResponse({ type: ReplayReportView, description: 'Le differenze' })
  async replay(@Req() request: SportelloRequest, @Body() body: RoutingReplayRequest): Promise<ReplayReportView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { since, limit, ...sections } = body;
    const scope = { since: moment(since, 'since'), limit: limit ?? USUAL_LIMIT, ...sightOf(principal) };
    return shownReport(await this.desk.replay(ctx, configuration, sections, scope));
  }
}

function moment(text: string | undefined, field: string): Date | null {
  if (text === undefined) return null;
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw invalid(field, 'not-a-date', 'Non è un momento del calendario.', 'It is no moment of the calendar.');
}

const eitherOr = ([field = 'ticket']: readonly string[]): DomainError =>
  invalid(field, 'either-or', 'Con `ticket` non si indica altro.', 'With `ticket` nothing else is given.');

const invalid = (field: string, code: string, it: string, en: string): DomainError =>
  new DomainError('REQUEST.INVALID', 'invalid', { it, en }, { fields: [{ field, code, message: { it, en } }] });
