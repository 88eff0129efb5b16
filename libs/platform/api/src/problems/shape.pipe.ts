import { BadRequestException, UnprocessableEntityException, ValidationPipe } from '@nestjs/common';
import type { FieldError } from '@luwte/platform/kernel';
import type { ValidationError } from 'class-validator';

/** Checks that say "this is not even the right kind of thing" (400); the others say "this value cannot be" (422). */
const SHAPE_CHECKS = new Set([
  'whitelistValidation',
  'isDefined',
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
  'nestedValidation',
]);

/** The pipe that checks every request's shape against its DTO: unknown fields refused, nothing converted in silence. */
export function shapePipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (raised) => {
      const errors = raised.flatMap((error) => toFieldErrors(error, ''));
      const shape = errors.some(({ code }) => SHAPE_CHECKS.has(code));
      return shape ? new BadRequestException({ errors }) : new UnprocessableEntityException({ errors });
    },
  });
}

function toFieldErrors(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.keys(error.constraints ?? {}).map((code) => ({ pointer, code }));
  return [...own, ...(error.children ?? []).flatMap((child) => toFieldErrors(child, pointer))];
}
