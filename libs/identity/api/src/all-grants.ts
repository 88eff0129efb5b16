import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Grants } from '@luwte/identity/domain';

/** Injection token: the grants of every slice, put together by the app. */
export const ALL_GRANTS = Symbol('luwte.all-grants');

/** Hands identity the grants of every slice, which it cannot know because they lie above it. */
@Global()
@Module({})
export class GrantsModule {
  static with(grants: readonly Grants[]): DynamicModule {
    const provider = { provide: ALL_GRANTS, useValue: grants };
    return { module: GrantsModule, providers: [provider], exports: [provider] };
  }
}
