import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { configurationDiff } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { sendAttachment } from '../http/attachment.answer.js';
import { staffOf } from '../http/caller.js';
import { IF_MATCH_NEEDED } from '../http/command.decorators.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { ConfigurationDesk } from './configuration.desk.js';
import { shownDiff, shownRevision, shownSaved } from './configuration.presenter.js';
import { ChangesQuery, RestoreRequest, RevisionsQuery } from './configuration.requests.js';
import { ChangesView, ConfigurationSavedView, RevisionPageView, SectionView } from './configuration.views.js';
import { editOf, revisionNamed, sectionNamed } from './seen.revision.js';

/** What the configuration has been: every revision, the differences between them, and the way back. */
@ApiTags('configuration')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/configuration/revisions')
@May('configuration.manage')
export class RevisionsController {
  constructor(
    @Inject(ConfigurationDesk) private readonly desk: ConfigurationDesk,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_configuration_revisions',
    summary: 'Revisioni della configurazione',
    description:
      'Chi, quando, perché e in quali sezioni, dalla più recente; anche quelle che devono ancora entrare in vigore.',
  })
  @ApiOkResponse({ type: RevisionPageView, description: 'Una pagina di revisioni' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { cursor, limit = 20 }: RevisionsQuery,
  ): Promise<RevisionPageView> {
    const before = cursor === undefined ? {} : { before: Number(cursor) };
    const { inForce, items } = await this.desk.history.page(staffOf(request).ctx.tenant, { limit, ...before });
    const page = items.slice(0, limit);
    const next = items.length > limit ? String(page.at(-1)?.revision) : null;
    return {
      revision: inForce,
      items: page.map((one) => shownRevision(one, inForce)),
      _links: pageLinks(this.publicUrl, request, next),
    };
  }

  @Get(':revision/file')
  @ApiOperation({
    operationId: 'export_configuration_revision',
    summary: 'Il file di una revisione',
    description:
      'In YAML, parola per parola, da riapplicare con `sportello tenant apply`. Dei segreti contiene i riferimenti.',
  })
  @ApiOkResponse({
    description: 'Il file',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 1_048_576 } } },
  })
  async file(
    @Req() request: SportelloRequest,
    @Param('revision') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx } = staffOf(request);
    const revision = revisionNamed(name);
    const bytes = Buffer.from(await this.desk.file(ctx, revision));
    await sendAttachment(reply, { name: `${ctx.tenant}-${revision}.yaml`, size: bytes.length }, Readable.from([bytes]));
  }

  @Get(':revision/sections/:section')
  @ApiOperation({
    operationId: 'read_revision_section',
    summary: 'Una sezione com’era in una revisione',
    description: 'Come è stata conservata allora, anche se oggi non sarebbe più accettata.',
  })
  @ApiOkResponse({ type: SectionView, description: 'La sezione' })
  async section(
    @Req() request: SportelloRequest,
    @Param('revision') number: string,
    @Param('section') name: string,
  ): Promise<SectionView> {
    const section = sectionNamed(name);
    const revision = revisionNamed(number);
    const value = (await this.desk.history.document(staffOf(request).ctx.tenant, revision))[section];
    return { section, revision, scheduled: [], ...(value === undefined ? {} : { value }) };
  }

  @Get(':revision/changes')
  @ApiOperation({
    operationId: 'compare_configuration_revisions',
    summary: 'Differenze fra due revisioni',
    description: 'Punto per punto, con ciò che era e ciò che è; al più 500.',
  })
  @ApiOkResponse({ type: ChangesView, description: 'Le differenze' })
  async changes(
    @Req() request: SportelloRequest,
    @Param('revision') name: string,
    @Query() asked: ChangesQuery,
  ): Promise<ChangesView> {
    const { tenant } = staffOf(request).ctx;
    const revision = revisionNamed(name);
    const since = asked.since ?? revision - 1;
    const after = await this.desk.history.document(tenant, revision);
    const before = since === 0 ? {} : await this.desk.history.document(tenant, since);
    return { since, revision, ...shownDiff(configurationDiff(before, after)) };
  }

  @Post(':revision/restore')
  @HttpCode(200)
  @IF_MATCH_NEEDED
  @ApiOperation({
    operationId: 'restore_configuration_revision',
    summary: 'Torna a una revisione precedente',
    description:
      'Con una nuova revisione uguale a quella, tranne chi può fare che cosa e come si riconosce, che resta com’è; in If-Match quella in vigore quando la nuova lo sarà. Rifiutata con tutti i problemi se oggi quel documento non sarebbe più valido.',
  })
  @ApiOkResponse({ type: ConfigurationSavedView, description: 'Fatto' })
  async restore(
    @Req() request: SportelloRequest,
    @Param('revision') name: string,
    @Body() asked: RestoreRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConfigurationSavedView> {
    const { ctx } = staffOf(request);
    const saved = await this.desk.restore(ctx, revisionNamed(name), editOf(request, asked));
    void reply.header('ETag', `"${saved.revision}"`);
    return shownSaved(saved);
  }
}
