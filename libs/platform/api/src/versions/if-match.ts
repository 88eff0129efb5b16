import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@luwte/platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An update came without saying which version it changes. */
export class VersionMissing extends DomainError {
  override readonly code = 'platform.version-missing';
  override readonly kind = 'precondition';

  constructor() {
    super('Say which version you change: If-Match: "<version>"');
  }
}

const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/;

const read = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = header === undefined ? null : ENTITY_TAG.exec(header);
  if (!match) throw new VersionMissing();
  return Number(match[1]);
});

/** The version named by the request's `If-Match`; without one, the request is refused. */
export function IfMatch(): ParameterDecorator {
  return (target, key, index) => {
    read()(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method)
      ApiHeader({
        name: 'If-Match',
        required: true,
        description: 'The version that is changed, in quotes. Another one since: 409.',
        schema: { type: 'string', pattern: '^"\\d{1,9}"$' },
      })(target, key, method);
  };
}

/** Puts the row's version on the answer, for a later `If-Match`. */
export function withETag<Row extends { readonly version: number }>(reply: FastifyReply, row: Row): Row {
  void reply.header('etag', `"${row.version}"`);
  return row;
}
