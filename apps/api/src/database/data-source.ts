import type { DataSourceOptions } from 'typeorm';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities';
import { MIGRATIONS } from './migrations';

/** How the API connects: as `luwte_app`, which cannot pass row level security. */
export function appDataSourceOptions(databaseUrl: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    schema: 'luwte',
    entities: ENTITIES,
    poolSize,
    installExtensions: false,
    logging: false,
    applicationName: 'luwte-api',
    extra: { pipeline: true },
  };
}

/** How migrations connect: as the owner of the schema. */
export function ownerDataSource(databaseUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'luwte_migration',
    migrationsTransactionMode: 'each',
    schema: 'luwte',
    installExtensions: false,
    poolSize: 2,
    applicationName: 'luwte-migrate',
  });
}
