import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ExportDesk } from '@sportello/trail';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { sendAttachment } from '../http/attachment.answer.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownExport } from './trail.presenter.js';
import { AskExportRequest } from './trail.requests.js';
import { TrailExportView } from './trail.views.js';

/** Archives of the tenant, of one ticket, or of all that is known of one person (GDPR art. 15 and 20), made by a job. */
@ApiTags('trail')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/trail/exports')
@May('audit.export')
export class ExportsController {
  constructor(
    @Inject(ExportDesk) private readonly desk: ExportDesk,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    operationId: 'ask_export',
    summary: 'Chiede un’esportazione',
    description:
      'Di tutto l’ente, di una persona (artt. 15 e 20 del Regolamento UE 2016/679) o di una richiesta, con gli originali di ciò che è arrivato, di ciò che è partito e delle ricevute. Le riservate vi sono solo se chi chiede le vede. Quando è pronta si scarica per sette giorni.',
  })
  @ApiAcceptedResponse({ type: TrailExportView, description: 'Presa in carico: Location dice dove seguirla' })
  async ask(
    @Req() request: SportelloRequest,
    @Body() part: AskExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TrailExportView> {
    const { ctx, principal } = staffOf(request);
    const asked = await this.desk.ask(ctx, part, sightOf(principal).restricted);
    void reply.header('Location', `${this.publicUrl}/rest/helpdesk/v1/${ctx.tenant}/trail/exports/${asked.id}`);
    return shownExport(asked);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'show_export', summary: 'Un’esportazione', description: 'A che punto è.' })
  @ApiOkResponse({ type: TrailExportView, description: 'L’esportazione' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<TrailExportView> {
    return shownExport(await this.desk.show(staffOf(request).ctx, id));
  }

  @Get(':id/content')
  @ApiOperation({
    operationId: 'download_export',
    summary: 'Scarica un’esportazione',
    description:
      'L’archivio zip, con un elenco firmato di ciò che contiene. Chi non vede le riservate non scarica quelle che le contengono.',
  })
  @ApiOkResponse({
    description: 'L’archivio',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: 2_147_483_647 } } },
  })
  async content(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { ctx, principal } = staffOf(request);
    const { name, size, bytes } = await this.desk.content(ctx, id, sightOf(principal).restricted);
    await sendAttachment(reply, { name, size }, bytes);
  }
}
