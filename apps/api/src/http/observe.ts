import { Metrics } from '@luwte/platform/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Counts and logs every answer by route pattern. A URL is never logged: it may hold what a worker searched for.
 * Log fields: requestId, method, route, status, ms.
 */
export function observeRequests(app: NestFastifyApplication, logging: boolean): void {
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    metrics.observe(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    if (logging) {
      const line = {
        requestId: request.id,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      };
      if (reply.statusCode >= 500) request.log.error(line);
      else request.log.info(line);
    }
    done();
  });
}
