import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PluginHost } from '@sportello/plugin-host';
import { Staff } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { ShowChoice, ShowNumber, ShowText } from '../http/response.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { InstanceSwitch } from './instance.switch.js';

export class InstanceActionView {
  @ShowText('Istanza', 60) instance!: string;
  @ShowChoice('Che cosa è stato chiesto', ['enabled', 'disabled', 'restarted']) done!: string;
  @ShowNumber('Revisione della configurazione', undefined, true) revision?: number;
}

/** What the administrator of a tenant does to one plugin instance; no other notices. */
@ApiTags('plugins')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/plugins/:instance')
@Staff('tenant-admin')
export class PluginActionsController {
  constructor(
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(InstanceSwitch) private readonly instances: InstanceSwitch,
  ) {}

  @Post('enable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enable_plugin_instance',
    summary: 'Accendi un canale',
    description: 'Con una nuova revisione della configurazione; parte questa istanza e nessun’altra se ne accorge.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Acceso' })
  async enable(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    const { revision } = await this.instances.turn(staffOf(request).ctx, instance, true);
    return { instance, done: 'enabled', revision };
  }

  @Post('disable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'disable_plugin_instance',
    summary: 'Spegni un canale',
    description: 'Con una nuova revisione della configurazione; si ferma questa istanza e nessun’altra se ne accorge.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Spento' })
  async disable(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    const { revision } = await this.instances.turn(staffOf(request).ctx, instance, false);
    return { instance, done: 'disabled', revision };
  }

  @Post('restart')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'restart_plugin_instance',
    summary: 'Riavvia un’istanza',
    description: 'Nel processo che risponde; con più processi, gli altri non la riavviano.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Riavviata' })
  async restart(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    await this.host.restart(staffOf(request).ctx, instance);
    return { instance, done: 'restarted' };
  }
}
