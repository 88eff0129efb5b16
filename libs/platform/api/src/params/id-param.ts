import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Absent, isId } from '@luwte/platform/kernel';
import type { FastifyRequest } from 'fastify';

const read = createParamDecorator((name: string, context: ExecutionContext): string => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Readonly<
    Record<string, string>
  >;
  const value = params[name];
  if (!isId(value)) throw new Absent('A row with this id');
  return value;
});

/** The UUID in the path; what is no UUID names no row, and gets the same 404 as a row that is not there. */
export function IdParam(name: string): ParameterDecorator {
  return (target, key, index) => {
    read(name)(target, key, index);
    const method = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key !== undefined && method)
      ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, key, method);
  };
}
