import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS } from './access';

const PATH_METADATA = 'path';

/** Fails the boot when a handler says neither `@Requires`, `@OnDevice`, `@SignedIn` nor `@Public`. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const unmarked = this.discovery.getControllers().flatMap(({ instance, name }) => {
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, (...args: unknown[]) => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => {
          const handler = prototype[method];
          return (
            handler && Reflect.hasMetadata(PATH_METADATA, handler) && !this.reflector.get(ACCESS, handler)
          );
        })
        .map((method) => `${name}.${method}`);
    });
    if (unmarked.length > 0)
      throw new Error(`Handlers without @Requires, @OnDevice, @SignedIn or @Public: ${unmarked.join(', ')}`);
  }
}
