import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EDITABLE_SECTIONS } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf, staffOf } from '../http/caller.js';
import { IF_MATCH_NEEDED } from '../http/command.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ConfigurationDesk } from './configuration.desk.js';
import { shownDiff, shownProblems, shownSaved } from './configuration.presenter.js';
import { SectionCheckRequest, SectionRequest } from './configuration.requests.js';
import { ConfigurationSavedView, SectionCheckView, SectionsView, SectionView } from './configuration.views.js';
import { editOf, sectionNamed } from './seen.revision.js';

/** The configuration in force, a section at a time. Secrets are references here too. */
@ApiTags('configuration')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/configuration/sections')
@May('configuration.manage')
export class SectionsController {
  constructor(@Inject(ConfigurationDesk) private readonly desk: ConfigurationDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'list_configuration_sections',
    summary: 'Sezioni della configurazione',
    description: 'Quelle che si leggono e si sostituiscono qui; le altre si modificano nel file dell’ente.',
  })
  @ApiOkResponse({ type: SectionsView, description: 'Le sezioni' })
  async list(@Req() request: SportelloRequest): Promise<SectionsView> {
    const { revision } = await this.desk.history.inForce(staffOf(request).ctx.tenant);
    return { revision, sections: [...EDITABLE_SECTIONS] };
  }

  @Get(':section')
  @ApiOperation({
    operationId: 'read_configuration_section',
    summary: 'Una sezione della configurazione in vigore',
    description: 'Con la revisione di cui è, da ripetere in If-Match quando la si sostituisce.',
  })
  @ApiOkResponse({ type: SectionView, description: 'La sezione' })
  async read(
    @Req() request: SportelloRequest,
    @Param('section') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SectionView> {
    const section = sectionNamed(name);
    const { tenant } = staffOf(request).ctx;
    const { revision, configuration } = await this.desk.history.inForce(tenant);
    const scheduled = await this.desk.history.scheduled(tenant, section);
    void reply.header('ETag', `"${revision}"`);
    const value: unknown = configuration[section];
    return {
      ...{ section, revision, ...(value === undefined ? {} : { value }) },
      scheduled: scheduled.slice(0, 100).map((one) => ({ ...one, effectiveFrom: one.effectiveFrom.toISOString() })),
    };
  }

  @Post(':section/check')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'check_configuration_section',
    summary: 'Prova una sezione',
    description: 'Come se fosse salvata: che cosa non va e che cosa cambierebbe. Non salva nulla.',
  })
  @ApiOkResponse({ type: SectionCheckView, description: 'Che cosa ne è risultato' })
  async check(
    @Req() request: SportelloRequest,
    @Param('section') name: string,
    @Body() { value, effectiveFrom }: SectionCheckRequest,
  ): Promise<SectionCheckView> {
    const section = sectionNamed(name);
    const { revision, problems, ...diff } = await this.desk.check(
      staffOf(request).ctx,
      [{ section, value }],
      effectiveFrom === undefined ? undefined : new Date(effectiveFrom),
    );
    return {
      ...{ section, revision, valid: problems.length === 0 },
      problems: shownProblems(problems, languageOf(request)),
      ...shownDiff(diff),
    };
  }

  @Put(':section')
  @IF_MATCH_NEEDED
  @ApiOperation({
    operationId: 'replace_configuration_section',
    summary: 'Sostituisce una sezione',
    description:
      'Con una nuova revisione, in vigore da subito o dalla data indicata; ciò che è in programma per dopo riceve la stessa modifica. Rifiutata con tutti i problemi se il documento intero non sarebbe valido, e se intanto la configurazione è cambiata.',
  })
  @ApiOkResponse({ type: ConfigurationSavedView, description: 'Salvata' })
  async replace(
    @Req() request: SportelloRequest,
    @Param('section') name: string,
    @Body() { value, ...asked }: SectionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfigurationSavedView> {
    const section = sectionNamed(name);
    const saved = await this.desk.replace(staffOf(request).ctx, { section, value }, editOf(request, asked));
    void reply.header('ETag', `"${saved.revision}"`);
    return shownSaved(saved);
  }
}
