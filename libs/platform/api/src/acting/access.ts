import { applyDecorators, createParamDecorator, HttpCode, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

/** How a handler may be reached. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: string }
  | { readonly kind: 'device'; readonly permission: string };

export const ACCESS = Symbol('luwte.access');
export const CREATES = Symbol('luwte.creates');

/** Name of the extension in OpenAPI that tells which permission an operation needs. */
export const PERMISSION_EXTENSION = 'x-permission';
/** Name of the extension in OpenAPI that tells that an enrolled device may do it, with nobody signed in. */
export const DEVICE_EXTENSION = 'x-device';

const access = (value: Access, name: string): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, value), ApiExtension(PERMISSION_EXTENSION, name));

/** The handler answers only an account that holds `permission` in the house it is signed in to. */
export function Requires(permission: string): MethodDecorator {
  return applyDecorators(access({ kind: 'permission', permission }, permission), ApiSecurity('session'));
}

/** The handler answers anybody. */
export function Public(): MethodDecorator {
  return access({ kind: 'public' }, 'public');
}

/** The handler answers any account that is signed in. */
export function SignedIn(): MethodDecorator {
  return applyDecorators(access({ kind: 'signed-in' }, 'signed-in'), ApiSecurity('session'));
}

/**
 * The handler answers an enrolled device of the house, also while nobody is signed in on it, and an account that holds
 * `permission`. For a bare device the actor is the house's system account with the device's id: show it no visitor.
 */
export function OnDevice(permission: string): MethodDecorator {
  return applyDecorators(
    access({ kind: 'device', permission }, permission),
    ApiExtension(DEVICE_EXTENSION, true),
    ApiSecurity('device'),
    ApiSecurity('session'),
  );
}

/** Marks a creating POST: answers 201 and honours `Idempotency-Key`. */
export function Creates(): MethodDecorator {
  return applyDecorators(
    SetMetadata(CREATES, true),
    HttpCode(201),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Same key and body: same answer, done once. Same key, other body: 409.',
      schema: { type: 'string', minLength: 8, maxLength: 100 },
    }),
  );
}

/** What the guard leaves on a request. */
export interface ActingRequest extends FastifyRequest {
  actor?: Actor;
}

/** The actor of the request; only on handlers that are not public. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new Error('A public handler asked for an actor');
  return actor;
});
