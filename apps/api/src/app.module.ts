import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlatformModule } from '@luwte/platform/api';
import type { ApiConfig } from './config';
import { appDataSourceOptions } from './database/data-source';

/** Puts the slices together. */
@Module({})
export class AppModule {
  /** The whole API with its settings. */
  static with(config: ApiConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          ...appDataSourceOptions(config.databaseUrl, config.poolSize),
          retryAttempts: 0,
        }),
        PlatformModule.with(config),
      ],
    };
  }
}
