import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ClientTokens, SupplierTokens, TokenVerifier } from '@sportello/identity';
import { DomainError, newId, type Clock } from '@sportello/kernel';
import { PUSH_LIMITS } from '../channels/push.reader.js';
import type { ServerSettings } from '../server.settings.js';
import { callerKey } from './caller.key.js';
import { frameworkError } from './framework.errors.js';
import { refuseOtherMediaTypes } from './media-types.js';

const CORRELATION = /^[A-Za-z0-9._-]{8,64}$/;

const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";
const LIMITED = /^\/(?:rest|status|ready|metrics|openapi\.json|docs)(?:[/?]|$)/;

/** The HTTP server: ids, limits and security headers every answer has. */
export function fastifyAdapter(clock: Clock): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: PUSH_LIMITS.body,
    // A caller may bring its own id to follow a request through both systems.
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) => {
      const given = request.headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION.test(given) ? given : newId(clock.now().getTime());
    },
    frameworkErrors: frameworkError,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
  });
}

export async function prepareHttp(
  app: NestFastifyApplication,
  settings: Pick<ServerSettings, 'rateLimit' | 'publicUrl'>,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // A mail shown as it looks has its layout in style attributes, and its sandboxed frame inherits this policy.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: settings.publicUrl.startsWith('https://'),
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(rateLimit, {
    max: settings.rateLimit,
    timeWindow: 60_000,
    keyGenerator: callerKey({
      ...{ staff: app.get(TokenVerifier), suppliers: app.get(SupplierTokens), clients: app.get(ClientTokens) },
    }),
    // Pages and their assets are the same bytes for everybody: an office behind one address may open them at once.
    allowList: (request) => !LIMITED.test(request.url),
    errorResponseBuilder: () => tooManyRequests(),
  });
  await app.register(multipart, { limits: { ...PUSH_LIMITS, parts: PUSH_LIMITS.fields + PUSH_LIMITS.files } });
  refuseOtherMediaTypes(app);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Correlation-ID', request.id);
    // Answers are about persons: nobody keeps them (RAC_REST_NAME_010). Pages and their assets say otherwise themselves.
    void reply.header('Cache-Control', 'no-store');
    done();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    // The page of the API's documentation is a library's, which styles its own elements; it shows nothing from outside.
    if (/^\/docs(?:[/?]|$)/.test(request.url)) void reply.header('Content-Security-Policy', DOCS_POLICY);
    done(null, payload);
  });
}

const tooManyRequests = () =>
  new DomainError('REQUEST.TOO_MANY', 'too-many', {
    it: 'Troppe richieste: attendere prima di riprovare.',
    en: 'Too many requests: wait before trying again.',
  });
