import { Body, Controller, Get, HttpCode, Inject, Param, ParseIntPipe, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { tenantId, type Clock } from '@sportello/kernel';
import { ContentVerdicts, listFailed, retryJob, UnitOfWork, type FailedJob } from '@sportello/platform';
import { PluginHost } from '@sportello/plugin-host';
import { TenantDirectory } from '@sportello/tenancy';
import { recordAct } from '@sportello/trail';
import { May } from '../http/access.decorator.js';
import { operatorActor } from '../http/installation.operators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { filled } from '../tickets/ticket.presenter.js';
import {
  FailedJobsView,
  InstallationHealthView,
  RetriedJobView,
  RetryJobRequest,
  type FailedJobView,
} from './installation.views.js';
import { CLOCK } from '../tokens.js';
import { Readiness } from './readiness.js';

/** A code of ours at the head of an error; what follows may quote a person's mail and is not shown. */
const CODE = /^(?:[A-Za-z]*Error: )?([A-Z][A-Z_]*\.[A-Z_]+)\b/;
const MOST = 1000;

/** For whoever runs the installation: how it is, across tenants, and nothing of what it holds. */
@ApiTags('operations')
@ApiBearerAuth('bearerAuth')
@Controller('rest/operations/v1')
export class InstallationController {
  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(PluginHost) private readonly host: PluginHost,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(ContentVerdicts) private readonly verdicts: ContentVerdicts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('health')
  @May('installation.health')
  @ApiOperation({
    operationId: 'show_installation_health',
    summary: 'Salute dell’installazione',
    description: 'Se è pronta, e lo stato delle istanze di plugin di tutti gli enti, per chi gestisce l’installazione.',
  })
  @ApiOkResponse({ type: InstallationHealthView, description: 'La salute' })
  async health(): Promise<InstallationHealthView> {
    const { ready } = await this.readiness.now();
    const tenants = await this.directory.list();
    const instances = await Promise.all(
      tenants.map(async ({ tenant }) =>
        (await this.host.listHealth(tenant)).map(({ name, plugin, health: { state, since } }) => ({
          ...{ tenant, instance: name, plugin, state },
          ...filled({ since }),
        })),
      ),
    );
    return { ready, scanner: await this.verdicts.state(), items: instances.flat() };
  }

  @Get('jobs')
  @May('installation.jobs')
  @ApiOperation({
    operationId: 'list_failed_jobs',
    summary: 'Lavori falliti',
    description: 'I lavori che hanno esaurito i tentativi, di tutti gli enti: che cosa sono, non che cosa contengono.',
  })
  @ApiOkResponse({ type: FailedJobsView, description: 'I lavori' })
  async jobs(): Promise<FailedJobsView> {
    const items: FailedJobView[] = [];
    for (const { tenant } of await this.directory.list()) {
      const failed = await this.unitOfWork.run({ tenant }, (tx) => listFailed(tx, MOST), { readOnly: true });
      items.push(...failed.map((job) => shownJob(tenant, job)));
    }
    return { items };
  }

  @Post('jobs/:job/retry')
  @HttpCode(200)
  @May('installation.jobs')
  @ApiOperation({
    operationId: 'retry_failed_job',
    summary: 'Ritenta un lavoro fallito',
    description: 'Il lavoro riprende da capo i suoi tentativi. Chi lo chiede resta scritto nella storia dell’ente.',
  })
  @ApiOkResponse({ type: RetriedJobView, description: 'Riprende' })
  async retry(
    @Req() { operator = '', id }: SportelloRequest,
    @Param('job', ParseIntPipe) job: number,
    @Body() { tenant }: RetryJobRequest,
  ): Promise<RetriedJobView> {
    const ctx = { tenant: tenantId(tenant), actor: operatorActor(operator), correlationId: id };
    await this.unitOfWork.run(ctx, async (tx) => {
      await retryJob(tx, job);
      await recordAct(tx, ctx, this.clock.now(), { type: 'job-retried', data: { job } });
    });
    return { job };
  }
}

function shownJob(tenant: string, { id, task, attempts, failedAt, lastError }: FailedJob): FailedJobView {
  const code = CODE.exec(lastError)?.[1];
  return {
    job: Number(id),
    tenant,
    task,
    attempts,
    failedAt: failedAt.toISOString(),
    ...filled({ code: code ?? null }),
  };
}
