import 'reflect-metadata';
import { systemClock } from '@sportello/kernel';
import { silentLogger } from '@sportello/platform';
import { httpApplication } from '../runtime/http.application.js';
import { emptyProviders } from '../runtime/providers.js';
import { openApiDocument } from './openapi.document.js';

/** Prints the OpenAPI document the server serves, without a database or a port: `npm run openapi`. */
const publicUrl = 'http://localhost:3000';
const app = await httpApplication({
  settings: { publicUrl, rateLimit: 600, pagesDir: '' },
  clock: systemClock,
  log: silentLogger,
  providers: emptyProviders(),
  preview: true,
});
process.stdout.write(`${JSON.stringify(openApiDocument(app, publicUrl), null, 2)}\n`);
