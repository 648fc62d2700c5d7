import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PluginHost, type InstanceHealth } from '@sportello/plugin-host';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { filled } from '../tickets/ticket.presenter.js';
import { InstancesView, type SendingHealthView } from './operations.views.js';

/** How the plugin instances of a tenant are, and what can be done about it. */
@ApiTags('plugins')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/plugins')
@May('plugins.read')
export class PluginsController {
  constructor(@Inject(PluginHost) private readonly host: PluginHost) {}

  @Get()
  @ApiOperation({
    operationId: 'list_plugin_instances',
    summary: 'Istanze dei plugin',
    description: 'Stato di ogni istanza, con ciò che chi gestisce può fare.',
  })
  @ApiOkResponse({ type: InstancesView, description: 'Le istanze' })
  async list(@Req() request: SportelloRequest): Promise<InstancesView> {
    const { ctx } = staffOf(request);
    const instances = await this.host.listHealth(ctx.tenant);
    return {
      items: instances.map(({ name, plugin, health }) => {
        const { state, advice, since, reason, field, failures, lastProgressAt, silent, address, sending } = health;
        return {
          instance: name,
          plugin,
          state,
          advice,
          ...filled({ lastProgressAt }),
          ...(sending === null ? {} : { sending: shownSending(sending) }),
          facts: { since, failures, silent, ...filled({ reason, field, address }) },
        };
      }),
    };
  }
}

const shownSending = ({ state, since, advice, reason, field }: InstanceHealth): SendingHealthView => ({
  ...{ state, since, advice },
  ...filled({ reason, field }),
});
