import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem';

/**
 * Answers a request whose URL cannot be read, before any route is known. The framework's own answer would quote the
 * URL, which may hold what a worker searched for.
 */
export function refuseUnroutable(
  error: Pick<FastifyError, 'statusCode'>,
  request: Pick<FastifyRequest, 'id'>,
  reply: Pick<FastifyReply, 'code'>,
): void {
  const status = error.statusCode ?? 400;
  void reply
    .code(status)
    .type('application/problem+json')
    .send({ ...problem(status, 'platform.malformed'), requestId: request.id });
}
