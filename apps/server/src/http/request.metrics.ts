import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Metrics } from '@sportello/platform';

/** Times every request by its route, never by its address: numbers and tokens must not become labels. */
export function measureRequests(app: NestFastifyApplication, metrics: Metrics): void {
  const seconds = metrics.histogram('sportello_http_request_seconds', 'Time to answer a request', [
    'method',
    'route',
    'status',
  ]);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.statusCode),
      };
      seconds.observe(labels, reply.elapsedTime / 1000);
      done();
    });
}
