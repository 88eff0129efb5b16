import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController } from 'fastify';
import { newId } from '@luwte/platform/kernel';
import { bodyLimitOf, refuseUnroutable, shapePipe } from '@luwte/platform/api';
import { AppModule } from './app.module';
import type { ApiConfig } from './config';
import { observeRequests } from './http/observe';
import { describeApi } from './http/openapi';
import { serveWeb } from './http/web-root';

const BODY_LIMIT_BYTES = 1024 * 1024;
const OUTSIDE_VERSION = ['api/health/live', 'api/health/ready', 'metrics'];
const NEST_LEVELS: Readonly<Record<ApiConfig['logLevel'], LogLevel[]>> = {
  silent: [],
  error: ['error', 'fatal'],
  warn: ['error', 'fatal', 'warn'],
  info: ['error', 'fatal', 'warn', 'log'],
};

/** Builds the API, ready to listen: security headers, problem details, OpenAPI, metrics, and the web app when it was built. */
export async function createApp(config: ApiConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustProxy,
    genReqId: () => newId(),
    requestIdHeader: false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, base: null },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseUnroutable,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: new ConsoleLogger({
      json: config.mode === 'production',
      logLevels: NEST_LEVELS[config.logLevel],
    }),
    abortOnError: false,
    bodyParser: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      route.bodyLimit = bodyLimitOf(route.config) ?? route.bodyLimit;
    });
  app.setGlobalPrefix('api/v1', { exclude: OUTSIDE_VERSION });
  app.useGlobalPipes(shapePipe());
  app.enableShutdownHooks();
  // JSON is the only kind of body; Fastify's own parser refuses keys that would reach a prototype.
  app.getHttpAdapter().getInstance().removeContentTypeParser('text/plain');
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: 2048, encodings: ['br', 'gzip'] });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity:
      config.mode === 'production' ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
  observeRequests(app, config.logLevel === 'info');
  const description = JSON.stringify(describeApi(app));
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_, reply) => reply.type('application/json').send(description));
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store');
  });
  if (config.webRoot !== null) await serveWeb(app, config.webRoot);
  await app.init();
  return app;
}
