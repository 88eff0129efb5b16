import { appDataSourceOptions, roleUrl } from '@luwte/apps/api';
import {
  type Actor,
  DatabaseBus,
  LiveRelay,
  type PlatformConfig,
  SYSTEM_ACCOUNT,
  Transaction,
  IdempotencyStore,
} from '@luwte/platform/api';
import { newId } from '@luwte/platform/kernel';
import { DataSource } from 'typeorm';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';

/** The platform's own parts on a real database, without the app around them: one "instance" of the API. */
export interface Instance {
  readonly dataSource: DataSource;
  readonly relay: LiveRelay;
  readonly transaction: Transaction;
  stop(): Promise<void>;
}

/** Starts an instance on `database`, connected as the app role. */
export async function startInstance(database: TestDatabase): Promise<Instance> {
  const databaseUrl = roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY);
  const dataSource = await new DataSource(appDataSourceOptions(databaseUrl, 10)).initialize();
  const bus = new DatabaseBus(dataSource, { databaseUrl } as PlatformConfig);
  const relay = new LiveRelay(dataSource, bus);
  await relay.onApplicationBootstrap();
  return {
    dataSource,
    relay,
    transaction: new Transaction(dataSource, new IdempotencyStore(), relay),
    async stop() {
      relay.onApplicationShutdown();
      await bus.onApplicationShutdown();
      await dataSource.destroy();
    },
  };
}

/** An actor of some house who may do nothing in particular. */
export function someActor(overrides: Partial<Actor> = {}): Actor {
  return {
    accountId: newId(),
    facilityId: newId(),
    timeZone: 'Europe/Amsterdam',
    roles: [],
    permissions: new Set(),
    sessionId: SYSTEM_ACCOUNT,
    deviceId: null,
    ...overrides,
  };
}

/** A database with a table `luwte.note` that belongs to houses, as every slice's tables do. */
export async function databaseWithNotes(): Promise<TestDatabase> {
  const database = await testDatabase();
  await database.sql(`
    create table luwte.note (id uuid primary key, facility_id uuid not null, text varchar not null);
    select luwte.protect('note');
  `);
  return database;
}
