import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const READ = /^(?:application\/json|multipart\/form-data)[ \t]*(?:;|$)/i;

/** Bodies are JSON or forms with files. What frameworks read besides is refused rather than read as if it were one of them. */
export function refuseOtherMediaTypes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request, _reply, payload, done) => {
      const type = request.headers['content-type'];
      const read = type === undefined || READ.test(type);
      done(read ? null : new UnsupportedMediaTypeException(), payload);
    });
}
