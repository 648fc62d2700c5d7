import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DeclareSkillCommand, SkillLevelsReader, workforceNotFound } from '@sportello/workforce';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { shownMatrix } from './quality.presenter.js';
import { SkillRequest } from './quality.requests.js';
import { DeclaredView, SkillHistoryView, SkillMatrixView } from './quality.views.js';

/** Who masters what, declared by supervisors, with what is missing (A10, B4). */
@ApiTags('skills')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/skills')
export class SkillsController {
  constructor(
    @Inject(SkillLevelsReader) private readonly levels: SkillLevelsReader,
    @Inject(CommandBus) private readonly commands: CommandBus,
  ) {}

  @Get()
  @May('skill.read')
  @ApiOperation({
    operationId: 'show_skill_matrix',
    summary: 'Matrice delle competenze',
    description: 'Il livello di ciascuna persona in ciascuna competenza, e dove non arriva a quello atteso.',
  })
  @ApiOkResponse({ type: SkillMatrixView, description: 'La matrice' })
  async matrix(@Req() request: SportelloRequest): Promise<SkillMatrixView> {
    const { ctx, configuration } = staffOf(request);
    return shownMatrix(configuration, await this.levels.latest(ctx));
  }

  @Get(':person/history')
  @May('skill.read-own')
  @ApiOperation({
    operationId: 'list_skill_history',
    summary: 'Storia delle competenze di una persona',
    description: 'I livelli dichiarati, con chi li ha dichiarati e perché. A chi non supervisiona, solo i propri.',
  })
  @ApiOkResponse({ type: SkillHistoryView, description: 'La storia' })
  async history(@Req() request: SportelloRequest, @Param('person') person: string): Promise<SkillHistoryView> {
    const { ctx, principal, configuration } = staffOf(request);
    if (!principal.roles.includes('supervisor') && principal.id !== person) throw workforceNotFound(person);
    if (!Object.hasOwn(configuration.people, person)) throw workforceNotFound(person);
    const declared = await this.levels.history(ctx, person);
    return {
      items: declared.map(({ skill, level, reason, by, at }) => ({
        ...{ skill, level, reason, by: { ...by }, at: at.toISOString() },
      })),
      _links: {},
    };
  }

  @Post()
  @May('skill.declare')
  @HttpCode(200)
  @KEYED
  @ApiOperation({
    operationId: 'declare_skill',
    summary: 'Dichiara un livello',
    description: 'Quanto una persona padroneggia una competenza, da ora, con il motivo. La storia resta.',
  })
  @ApiOkResponse({ type: DeclaredView, description: 'Fatto' })
  declare(@Req() request: SportelloRequest, @Body() body: SkillRequest): Promise<DeclaredView> {
    const { ctx, principal } = staffOf(request);
    return this.commands.execute(new DeclareSkillCommand(ctx, commandKey(request, principal.id), { ...body }));
  }
}
