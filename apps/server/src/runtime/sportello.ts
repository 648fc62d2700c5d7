import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROCESS_INBOUND } from '@sportello/intake';
import type { Clock } from '@sportello/kernel';
import { jobContext, JobRunner, type Logger, type RoundTripObserver } from '@sportello/platform';
import { applyFolder } from '@sportello/tenancy';
import { TICKET_JOBS } from '@sportello/ticketing';
import type { CoverPayload } from '../bridge/cover.job.js';
import type { ScanFilesPayload } from '../bridge/scan-files.job.js';
import type { NotifyPayload } from '../bridge/notify.job.js';
import { waitingWhileOff } from '../bridge/waiting.jobs.js';
import { processInbound, type ProcessInboundPayload } from '../bridge/process-inbound.job.js';
import type { RoutePayload } from '../bridge/route.job.js';
import type { ServerSettings } from '../server.settings.js';
import { layFoundation, type Foundation } from './foundation.js';
import { httpApplication } from './http.application.js';
import { LateBuses } from './late.buses.js';
import { knownPlugins, loadPlugins, pluginHost } from './plugins.js';
import { providersOf } from './providers.js';
import { registerClockJobs } from './clock.jobs.js';
import { registerCallJobs } from './call.jobs.js';
import { registerQueueJobs } from './queue.jobs.js';
import { logOperations } from './operations.log.js';
import { registerEscalationJobs } from './escalation.jobs.js';
import { registerAlertJobs } from './alert.jobs.js';
import { registerNoticeJobs } from './notice.jobs.js';
import { registerIdentityJobs } from './identity.jobs.js';
import { registerClosingJobs } from './closing.jobs.js';
import { registerMaintenanceJobs } from './maintenance.jobs.js';
import { registerBroadcastJobs } from './broadcast.jobs.js';
import { registerSecurityJobs } from './security.jobs.js';
import { registerSupplierJobs } from './supplier.jobs.js';
import { registerTaskJobs } from './task.jobs.js';
import { registerTrailJobs } from './trail.jobs.js';
import { makeServices, type Services } from './services.js';

export interface StartOptions {
  readonly clock: Clock;
  readonly log: Logger;
  /** Where secrets named `env:…` are looked up. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Sees every statement, for benchmarks. */
  readonly observe?: RoundTripObserver;
}

export interface RunningSportello {
  readonly foundation: Foundation;
  readonly services: Services;
  readonly app: NestFastifyApplication;
  /** Where it listens. */
  readonly url: string;
  /** Stops taking in, drains what runs, then lets go of the database. */
  close(): Promise<void>;
}

/** Puts the whole together: database, tenants, HTTP, jobs, then plugin instances, which nothing waits for. */
export async function startSportello(settings: ServerSettings, options: StartOptions): Promise<RunningSportello> {
  const catalogue = await loadPlugins(settings);
  const foundation = await layFoundation(settings, { ...options, plugins: knownPlugins(catalogue) });
  try {
    await applyTenants(foundation);
    const buses = new LateBuses();
    const services = makeServices(foundation, pluginHost(foundation, catalogue, options.environment), buses);
    const app = await httpApplication({
      settings,
      clock: options.clock,
      log: options.log,
      providers: providersOf(foundation, services),
      metrics: foundation.metrics,
      reads: services.trail.reads,
    });
    logOperations(app.get(CommandBus), options.log);
    buses.arrive(app.get(CommandBus), app.get(QueryBus));
    const jobs = settings.roles.includes('worker') ? jobRunner(foundation, services) : null;
    await jobs?.start();
    // The API role listens; a worker does too, for its health and metrics.
    await app.listen(settings.port, settings.host);
    services.host.start();
    return {
      ...{ foundation, services, app },
      url: await app.getUrl(),
      close: () => close({ foundation, services, app, jobs }),
    };
  } catch (error) {
    await foundation.close();
    throw error;
  }
}

/** One bad file never keeps the other tenants from being served. */
async function applyTenants({ revisions, settings, log }: Foundation): Promise<void> {
  for (const applied of await applyFolder(revisions, settings.tenantsDir)) {
    if (applied.outcome !== 'refused') {
      log.info({ file: applied.file, outcome: applied.outcome }, 'tenant file');
      continue;
    }
    for (const { line, column, path, text } of applied.problems) {
      log.error({ file: applied.file, line, column, path, problem: text.en }, 'tenant file refused');
    }
  }
}

function jobRunner(foundation: Foundation, services: Services): JobRunner {
  const { processor, route, notify, cover, scanFiles, waiting } = services;
  const { database, log, settings, inbox } = foundation;
  const runs = foundation.metrics.counter('sportello_jobs_total', 'Jobs run, by outcome', ['task', 'outcome']);
  const runner = new JobRunner({ workerUrl: database.urls.worker, log, concurrency: settings.concurrency });
  const counted = async (task: string, work: Promise<void>): Promise<void> => {
    await work.then(
      () => runs.inc({ task, outcome: 'done' }),
      (error: unknown) => {
        runs.inc({ task, outcome: 'failed' });
        throw error;
      },
    );
  };
  const inbound = waitingWhileOff<ProcessInboundPayload>(waiting, PROCESS_INBOUND, (payload, helpers) =>
    processInbound(processor, inbox, payload, helpers),
  );
  const notices = waitingWhileOff<NotifyPayload>(waiting, TICKET_JOBS.notify, (payload, helpers) =>
    notify.run(payload, helpers),
  );
  runner.registerTask<ProcessInboundPayload>(PROCESS_INBOUND, (payload, helpers) =>
    counted(PROCESS_INBOUND, inbound(payload, helpers)),
  );
  runner.registerTask<RoutePayload>(TICKET_JOBS.route, (payload) => counted(TICKET_JOBS.route, route.run(payload)));
  runner.registerTask<NotifyPayload>(TICKET_JOBS.notify, (payload, helpers) =>
    counted(TICKET_JOBS.notify, notices(payload, helpers)),
  );
  runner.registerTask<ScanFilesPayload>(TICKET_JOBS.scan, (payload) =>
    counted(TICKET_JOBS.scan, scanFiles.run(payload)),
  );
  runner.registerTask<CoverPayload>(TICKET_JOBS.cover, (payload) => counted(TICKET_JOBS.cover, cover.run(payload)));
  runner.registerTask<CoverPayload>(TICKET_JOBS.sameRequester, (payload) =>
    counted(
      TICKET_JOBS.sameRequester,
      services.contactJoins.afterRequest(jobContext(payload, 'contacts'), payload.ticketId),
    ),
  );
  registerTaskJobs(runner, services, counted);
  registerSupplierJobs(runner, services, counted);
  registerClosingJobs(runner, services, counted);
  registerQueueJobs(runner, services, counted);
  registerCallJobs(runner, services, counted);
  registerNoticeJobs(runner, services, counted);
  registerAlertJobs(runner, services, counted);
  registerEscalationJobs(runner, services, counted);
  registerClockJobs(runner, services, counted);
  registerIdentityJobs(runner, services, counted);
  registerSecurityJobs(runner, services, counted);
  registerBroadcastJobs(runner, services, counted);
  registerMaintenanceJobs(runner, services, counted);
  registerTrailJobs(runner, services.trail, counted);
  return runner;
}

interface Parts extends Pick<RunningSportello, 'foundation' | 'services' | 'app'> {
  readonly jobs: JobRunner | null;
}

/** From the outside in: load balancers, requests, jobs, and only then the channels that both ask; the database last. */
async function close({ foundation, services, app, jobs }: Parts): Promise<void> {
  foundation.log.info({}, 'stopping');
  services.readiness.stopping();
  await closeHttp(app);
  await jobs?.stop();
  await services.host.stop();
  await foundation.close();
}

/** How often, in milliseconds, connections are looked for that have become idle. */
const IDLE_SWEEP = 50;

/** Finishes what is being answered. A browser keeps its connection open for the next request, which will not come. */
async function closeHttp(app: NestFastifyApplication): Promise<void> {
  const sweep = setInterval(() => app.getHttpServer().closeIdleConnections(), IDLE_SWEEP);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
  }
}
