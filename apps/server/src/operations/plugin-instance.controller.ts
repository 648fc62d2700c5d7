import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import { MOST_LINES, PluginHost, PluginLogTable } from '@sportello/plugin-host';
import { instanceOf } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { NumberField } from '../http/field.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { InstanceLogView, InstanceView } from './plugin-instance.views.js';

export class LogQuery {
  @NumberField({ description: 'Quante righe, al più', min: 1, max: MOST_LINES, optional: true })
  limit?: number;
}

/** One plugin instance as its tenant's administrator sees it. Secrets are references here too. */
@ApiTags('plugins')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/plugins/:instance')
@May('plugins.manage')
export class PluginInstanceController {
  readonly #logs: PluginLogTable;

  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
  ) {
    this.#logs = new PluginLogTable(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'get_plugin_instance',
    summary: 'Un’istanza, con le sue impostazioni',
    description:
      'Con il JSON Schema delle impostazioni, per farne un modulo. Dei segreti mostra il riferimento, mai il valore.',
  })
  @ApiOkResponse({ type: InstanceView, description: 'L’istanza' })
  show(
    @Req() request: SportelloRequest,
    @Param('instance') name: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): InstanceView {
    const { configuration } = staffOf(request);
    const { use, plugin, enabled, isolation = 'in-process', settings } = instanceOf(configuration, name);
    const manifest = this.host.catalogue.find(plugin)?.manifest;
    void reply.header('ETag', `"${configuration.revision}"`);
    return {
      ...{ instance: name, plugin, use, enabled, isolation, settings, revision: configuration.revision },
      points: (manifest?.contributes ?? []).map(({ point }) => point),
      ...(manifest === undefined ? {} : { version: manifest.version, schema: manifest.config }),
    };
  }

  @Get('logs')
  @ApiOperation({
    operationId: 'read_plugin_log',
    summary: 'Che cosa ha detto un’istanza',
    description: `Le righe più recenti, al più ${MOST_LINES}, di qualunque processo. I segreti ne sono tolti.`,
  })
  @ApiOkResponse({ type: InstanceLogView, description: 'Le righe' })
  async logs(
    @Req() request: SportelloRequest,
    @Param('instance') name: string,
    @Query() { limit = MOST_LINES }: LogQuery,
  ): Promise<InstanceLogView> {
    const { ctx, configuration } = staffOf(request);
    instanceOf(configuration, name);
    const lines = await this.#logs.newest(ctx.tenant, name, limit);
    return {
      instance: name,
      lines: lines.map(({ at, level, message, facts }) => ({
        ...{ level, message, at: at.toISOString() },
        facts: facts as Record<string, unknown>,
      })),
    };
  }
}
