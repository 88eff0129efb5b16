import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@luwte/audit/api';
import { FloorModule } from '@luwte/floor/api';
import { HouseRulesModule } from '@luwte/house-rules/api';
import { GrantsModule, IdentityModule } from '@luwte/identity/api';
import { PlatformModule } from '@luwte/platform/api';
import { PrivacyModule } from '@luwte/privacy/api';
import { StockModule } from '@luwte/stock/api';
import { VisitorsModule } from '@luwte/visitors/api';
import type { ApiConfig } from './config';
import { appDataSourceOptions } from './database/data-source';
import { GRANTS } from './grants';

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
        GrantsModule.with(GRANTS),
        AuditModule,
        IdentityModule,
        HouseRulesModule,
        VisitorsModule,
        PrivacyModule,
        FloorModule,
        StockModule,
      ],
    };
  }
}
