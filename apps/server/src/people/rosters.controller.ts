import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { RoutingReader } from '@sportello/ticketing';
import { AgreeDutyChangeCommand, DutyChangesReader, EndDutyChangeCommand } from '@sportello/workforce';
import { DutyBoard } from '../bridge/duty.board.js';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { CLOCK } from '../tokens.js';
import { frontLoads, shownChange, shownOnDuty } from './rosters.presenter.js';
import { moment, noTeam } from './rosters.refusals.js';
import { DutyChangeRequest, DutyPeriodQuery, OnDutyQuery } from './rosters.requests.js';
import { AgreedView, DutyChangeListView, FrontLoadListView, OnDutyListView } from './rosters.views.js';

/** Who is at work, who can be called, and what is agreed beside the fixed rosters (A9, E1). */
@ApiTags('rosters')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/rosters')
@May('roster.read')
export class RostersController {
  readonly #load: RoutingReader;

  constructor(
    @Inject(DutyBoard) private readonly duties: DutyBoard,
    @Inject(DutyChangesReader) private readonly changes: DutyChangesReader,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.#load = new RoutingReader(unitOfWork);
  }

  @Get('on-duty')
  @ApiOperation({
    operationId: 'show_on_duty',
    summary: 'Chi è in servizio',
    description: 'Chi è in turno e chi è reperibile in un momento, e per quali gruppi e fronti (A9, E1).',
  })
  @ApiOkResponse({ type: OnDutyListView, description: 'Le persone' })
  async onDuty(@Req() request: SportelloRequest, @Query() asked: OnDutyQuery): Promise<OnDutyListView> {
    const { ctx, configuration } = staffOf(request);
    const at = asked.at === undefined ? this.clock.now() : moment('at', asked.at);
    if (asked.team !== undefined && !Object.hasOwn(configuration.teams, asked.team)) throw noTeam(asked.team);
    const present = await this.duties.at(ctx, at, { team: asked.team });
    return { at: at.toISOString(), items: present.map((one) => shownOnDuty(configuration, one)), _links: {} };
  }

  @Get('fronts')
  @ApiOperation({
    operationId: 'show_front_loads',
    summary: 'Il carico dei fronti',
    description:
      'Quante richieste ha ciascun fronte e quante persone ci sono ora, per decidere chi spostare dove (E1).',
  })
  @ApiOkResponse({ type: FrontLoadListView, description: 'I fronti' })
  async fronts(@Req() request: SportelloRequest): Promise<FrontLoadListView> {
    const { ctx, configuration } = staffOf(request);
    const at = this.clock.now();
    const [present, load] = await Promise.all([this.duties.at(ctx, at), this.#load.load(ctx)]);
    return { at: at.toISOString(), items: frontLoads(configuration, present, load), _links: {} };
  }

  @Get('changes')
  @ApiOperation({
    operationId: 'list_duty_changes',
    summary: 'Variazioni dei turni',
    description: 'Turni in più, reperibilità, sostituzioni, cambi e spostamenti che valgono in un periodo.',
  })
  @ApiOkResponse({ type: DutyChangeListView, description: 'Le variazioni' })
  async list(@Req() request: SportelloRequest, @Query() asked: DutyPeriodQuery): Promise<DutyChangeListView> {
    const { ctx, configuration } = staffOf(request);
    const agreed = await this.changes.during(ctx, moment('from', asked.from), moment('to', asked.to));
    return { items: agreed.map((change) => shownChange(configuration, change)), _links: {} };
  }

  @Post('changes')
  @May('roster.agree')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'agree_duty_change',
    summary: 'Stabilisce una variazione',
    description:
      'Turno in più, reperibilità, sostituzione, cambio o spostamento, con il motivo. Ciò che si sovrappone è rifiutato nominando entrambi i turni.',
  })
  @ApiOkResponse({ type: AgreedView, description: 'Stabilita' })
  agree(@Req() request: SportelloRequest, @Body() body: DutyChangeRequest): Promise<AgreedView> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new AgreeDutyChangeCommand(ctx, commandKey(request, principal.id), { ...body }));
  }

  @Post('changes/:agreement/end')
  @May('roster.agree')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'end_duty_change',
    summary: 'Annulla una variazione',
    description: 'Da ora non vale più; se non è ancora cominciata, non varrà mai.',
  })
  @ApiOkResponse({ type: AgreedView, description: 'Annullata' })
  end(@Req() request: SportelloRequest, @Param('agreement', ParseUUIDPipe) id: string): Promise<AgreedView> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new EndDutyChangeCommand(ctx, commandKey(request, principal.id), { id }));
  }
}
