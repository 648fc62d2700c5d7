import { Body, Controller, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { expectedVersion, languageOf, staffOf } from '../http/caller.js';
import { IF_MATCH } from '../http/command.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { asSettings, InstanceChanges, type TriedSettings } from './instance.changes.js';
import {
  InstanceActionView,
  InstanceCheckRequest,
  InstanceCheckView,
  InstanceSettingsRequest,
  PushTrialRequest,
  PushTrialView,
  type SettingProblemView,
} from './plugin-instance.views.js';
import { sampleRequest, shownTrial } from './push-trial.presenter.js';

/** What the administrator of a tenant does to one plugin instance; no other notices. */
@ApiTags('plugins')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/plugins/:instance')
@May('plugins.manage')
export class PluginActionsController {
  constructor(@Inject(InstanceChanges) private readonly instances: InstanceChanges) {}

  @Post('enable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enable_plugin_instance',
    summary: 'Accendi un’istanza',
    description: 'Con una nuova revisione della configurazione; parte questa istanza, e ciò che la attendeva prosegue.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Accesa' })
  async enable(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    const { revision } = await this.instances.turn(staffOf(request).ctx, instance, true);
    return { instance, done: 'enabled', revision };
  }

  @Post('disable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'disable_plugin_instance',
    summary: 'Spegni un’istanza',
    description:
      'Con una nuova revisione della configurazione; si ferma questa istanza e nessun’altra se ne accorge. Una regola spenta si ' +
      'astiene; avvisi e compiti per un’istanza spenta restano in coda finché non si riaccende.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Spenta' })
  async disable(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    const { revision } = await this.instances.turn(staffOf(request).ctx, instance, false);
    return { instance, done: 'disabled', revision };
  }

  @Post('restart')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'restart_plugin_instance',
    summary: 'Riavvia un’istanza',
    description: 'In tutti i processi in cui gira; nessun’altra se ne accorge.',
  })
  @ApiOkResponse({ type: InstanceActionView, description: 'Riavviata' })
  async restart(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<InstanceActionView> {
    await this.instances.restart(staffOf(request).ctx, instance);
    return { instance, done: 'restarted' };
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'check_plugin_instance',
    summary: 'Prova le impostazioni di un’istanza',
    description:
      'Come se fossero salvate: prima lo schema, poi il plugin si collega, entro un termine. Non salva nulla.',
  })
  @ApiOkResponse({ type: InstanceCheckView, description: 'Che cosa ne è risultato' })
  async check(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Body() { settings }: InstanceCheckRequest,
  ): Promise<InstanceCheckView> {
    const given = settings === undefined ? undefined : asSettings(settings);
    const tried = await this.instances.check(staffOf(request).ctx, instance, given);
    return {
      instance,
      verdict: tried.verdict?.verdict ?? 'invalid',
      problems: shownProblems(tried, languageOf(request)),
    };
  }

  @Post('trial')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'try_pushed_sample',
    summary: 'Che cosa diventerebbe un esempio',
    description:
      'Per un canale che riceve via HTTP: legge un esempio con le impostazioni proposte, anche non ancora salvate, e dice campo per campo che cosa ne viene o perché no. Non chiede la firma, non registra nulla.',
  })
  @ApiOkResponse({ type: PushTrialView, description: 'Che cosa ne risulta' })
  async trial(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Body() { settings, sample }: PushTrialRequest,
  ): Promise<PushTrialView> {
    const { ctx, configuration } = staffOf(request);
    const language = languageOf(request);
    const given = settings === undefined ? undefined : asSettings(settings);
    const pushed = sampleRequest(sample, language);
    const { tried, ...found } = await this.instances.tryPush(ctx, instance, given, pushed);
    return {
      instance,
      outcome: tried === null ? 'untried' : tried.problems.length > 0 ? 'refused' : 'accepted',
      fields: tried === null ? [] : shownTrial(tried, configuration, language),
      problems: shownProblems(found, language),
    };
  }

  @Put('settings')
  @ApiOperation({
    operationId: 'save_plugin_settings',
    summary: 'Salva le impostazioni di un’istanza',
    description:
      'Convalida, prova entro un termine, salva come nuova revisione; riparte questa istanza sola. Se la prova non riesce non salva nulla.',
  })
  @IF_MATCH
  @ApiOkResponse({ type: InstanceActionView, description: 'Salvate' })
  async save(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Body() { settings, unchecked = false }: InstanceSettingsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InstanceActionView> {
    const expectedRevision = expectedVersion(request);
    const { revision } = await this.instances.save(staffOf(request).ctx, instance, {
      settings: asSettings(settings),
      unchecked,
      ...(expectedRevision === undefined ? {} : { expectedRevision }),
    });
    void reply.header('ETag', `"${revision}"`);
    return { instance, done: 'saved', revision };
  }
}

function shownProblems({ problems, verdict }: TriedSettings, language: 'it' | 'en'): SettingProblemView[] {
  const shown = problems.map(({ field, code, text }) => ({ field, code, message: text[language] }));
  if (verdict?.reason == null) return shown;
  const code = `PLUGIN.${verdict.verdict.toUpperCase()}`;
  return [...shown, { field: verdict.field ?? '', code, message: verdict.reason.slice(0, 1000) }];
}
