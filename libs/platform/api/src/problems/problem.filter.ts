import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError, type Problem } from '@luwte/platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { translateDatabaseError } from './database-errors';
import { problem, STATUS_OF } from './problem';

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'platform.malformed',
  404: 'platform.absent',
  405: 'platform.method-not-allowed',
  413: 'platform.too-large',
  415: 'platform.media-type',
  429: 'platform.too-many',
};

/** Turns every failure into problem details, once, at the edge. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problems');

  catch(raised: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = this.toProblem(translateDatabaseError(raised), request.id);
    const retryAfter = answer['retryAfter'];
    if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
    void reply
      .status(answer.status)
      .type('application/problem+json')
      .send({ ...answer, requestId: request.id });
  }

  private toProblem(error: unknown, requestId: string): Problem {
    if (error instanceof DomainError) {
      const status = STATUS_OF[error.kind];
      if (status >= 500) this.logger.error({ requestId, code: error.code, cause: nameOf(error.cause) });
      return problem(status, error.code, { detail: error.message, ...error.extra });
    }
    const status = statusOf(error);
    if (status !== null && status < 500) {
      const extra = error instanceof HttpException ? extraOf(error) : {};
      return problem(status, CODE_OF_STATUS[status] ?? 'platform.refused', extra);
    }
    this.logger.error({ requestId, name: nameOf(error), stack: stackOf(error) });
    return problem(500, 'platform.unexpected', {
      detail: 'Something broke on our side. Nothing was changed.',
    });
  }
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

function extraOf(error: HttpException): Readonly<Record<string, unknown>> {
  const response = error.getResponse();
  return typeof response === 'object' && 'errors' in response ? { errors: response.errors } : {};
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** The stack without its first lines: a message may quote what a person typed. */
function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  return error.stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
