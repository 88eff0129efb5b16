import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { problem } from '@luwte/platform/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

const HASHED_FILE = /-[A-Z0-9]{8}\.(js|css|woff2|svg)$/;

/**
 * What a page may do: run and load only what this origin serves; no inline script or style, no plug-in, no frame.
 * The app puts its component styles into constructed style sheets, which need no exception. The policy `default`
 * lets the service worker's URL through and nothing else.
 */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self'`,
  `img-src 'self' data: blob:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `worker-src 'self'`,
  `media-src 'self' blob:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
  `trusted-types angular angular#bundler default`,
].join('; ');

/** Serves the built web app on the API's own origin; every path that is no file and no API path is the app's page. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const page = await readFile(join(root, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        HASHED_FILE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const answerPage = (reply: FastifyReply): FastifyReply =>
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page);
  fastify.get('/*', (request, reply) => {
    if (!/^\/(api|metrics)(\/|$)/.test(request.url)) return answerPage(reply);
    return reply
      .status(404)
      .type('application/problem+json')
      .send(problem(404, 'platform.absent', { requestId: request.id }));
  });
}
