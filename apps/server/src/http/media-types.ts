import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TOKEN_ROUTE } from '../machines/machine.audiences.js';

/** Where RFC 6749 §4.4.2 and OpenID Connect Back-Channel Logout 1.0 §2.5 want a form, and there alone is it read. */
const FORM_ROUTES: readonly unknown[] = [TOKEN_ROUTE, '/rest/helpdesk/v1/:tenant/login/:provider/backchannel-logout'];
const FORM = /^application\/x-www-form-urlencoded[ \t]*(?:;|$)/i;
const READ = /^(?:application\/json|multipart\/form-data)[ \t]*(?:;|$)/i;

/** Bodies are JSON or forms with files. What frameworks read besides is refused rather than read as if it were one of them. */
export function refuseOtherMediaTypes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request, _reply, payload, done) => {
      const type = request.headers['content-type'];
      const isForm = type !== undefined && FORM.test(type) && FORM_ROUTES.includes(request.routeOptions.url);
      const read = type === undefined || READ.test(type) || isForm;
      done(read ? null : new UnsupportedMediaTypeException(), payload);
    });
}
