import type { Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import type { RestrictedReads } from '@sportello/trail';
import { ProblemFilter, type Logger, type Metrics } from '@sportello/platform';
import { AppModule } from '../app.module.js';
import { routeUpgrades } from '../chat/chat.upgrades.js';
import { keepReadings } from '../audit/read.log.js';
import { fastifyAdapter, prepareHttp } from '../http/fastify.setup.js';
import { measureRequests } from '../http/request.metrics.js';
import { servePages } from '../http/pages.js';
import { requestValidation } from '../http/validation.pipe.js';
import { openApiDocument } from '../openapi/openapi.document.js';
import type { ServerSettings } from '../server.settings.js';
import { NestLog } from './nest.log.js';

export interface HttpOptions {
  readonly settings: Pick<ServerSettings, 'publicUrl' | 'rateLimit' | 'pagesDir'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly providers: readonly Provider[];
  readonly metrics?: Metrics;
  /** A2: where readings of restricted tickets are kept. */
  readonly reads?: RestrictedReads;
  /** Only the shape of the application, for its document: nothing is instantiated. */
  readonly preview?: boolean;
}

/** The Nest application, ready to listen. */
export async function httpApplication({
  settings,
  clock,
  log,
  providers,
  metrics,
  reads,
  preview = false,
}: HttpOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(providers), fastifyAdapter(clock), {
    logger: new NestLog(log),
    rawBody: true,
    preview,
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalPipes(requestValidation());
  if (preview) return app;
  await prepareHttp(app, settings);
  if (metrics !== undefined) measureRequests(app, metrics);
  if (reads !== undefined) keepReadings(app, reads);
  // Made when it is first asked for: reading every controller would hold up each start.
  let document: OpenAPIObject | undefined;
  const documented = (): OpenAPIObject => (document ??= openApiDocument(app, settings.publicUrl));
  SwaggerModule.setup('docs', app, documented, { jsonDocumentUrl: 'openapi.json', customSiteTitle: 'Sportello API' });
  if (!(await servePages(app, settings.pagesDir)))
    log.warn({ folder: settings.pagesDir }, 'the pages have not been built and are not served');
  await app.init();
  routeUpgrades(app);
  return app;
}
