import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TOKEN_ROUTE } from '../machines/machine.audiences.js';

/** RFC 6749 §4.4.2 wants a form, and there alone is it read. */
const FORM = /^application\/x-www-form-urlencoded[ \t]*(?:;|$)/i;
const READ = /^(?:application\/json|multipart\/form-data)[ \t]*(?:;|$)/i;

/** Bodies are JSON or forms with files. What frameworks read besides is refused rather than read as if it were one of them. */
export function refuseOtherMediaTypes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request, _reply, payload, done) => {
      const type = request.headers['content-type'];
      const read =
        type === undefined || READ.test(type) || (request.routeOptions.url === TOKEN_ROUTE && FORM.test(type));
      done(read ? null : new UnsupportedMediaTypeException(), payload);
    });
}
