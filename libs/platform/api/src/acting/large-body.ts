import { RouteConfig } from '@nestjs/platform-fastify';

/** What a handler for a whole file takes, bytes; others take a megabyte. */
const LARGE_BODY_BYTES = 6 * 1024 * 1024;

/** The handler takes a body as large as a file of ten thousand rows. */
export function LargeBody(): MethodDecorator {
  return RouteConfig({ bodyLimit: LARGE_BODY_BYTES });
}

/** The limit that {@link LargeBody} left on a route; undefined for any other. */
export function bodyLimitOf(config: unknown): number | undefined {
  const limit =
    typeof config === 'object' && config !== null && 'bodyLimit' in config ? config.bodyLimit : undefined;
  return typeof limit === 'number' ? limit : undefined;
}
