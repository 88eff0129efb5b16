import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '@luwte/platform/kernel';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';

type Heard = (payload: string) => void;

const RECONNECT_MS = 500;

/** Signals between API instances over PostgreSQL's LISTEN/NOTIFY. Signals carry no data of people. */
@Injectable()
export class DatabaseBus implements OnApplicationShutdown {
  /** Names this process among the instances. */
  readonly instance = newId();
  private readonly logger = new Logger('bus');
  private readonly channels = new Map<string, Heard[]>();
  private client: Promise<Client> | null = null;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  /** Calls `heard` with each payload on `channel`, also after the connection was lost and found again. */
  async listen(channel: string, heard: Heard): Promise<void> {
    const known = this.channels.get(channel);
    this.channels.set(channel, [...(known ?? []), heard]);
    const client = await this.connection();
    if (!known) await client.query(`listen ${client.escapeIdentifier(channel)}`);
  }

  /** Tells every instance, this one included. */
  async notify(channel: string, payload: string): Promise<void> {
    await this.dataSource.query('select pg_notify($1, $2)', [channel, payload]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    const client = await this.client?.catch(() => null);
    await client?.end();
  }

  private connection(): Promise<Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.config.databaseUrl,
      application_name: 'luwte-bus',
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      for (const heard of this.channels.get(channel) ?? []) heard(payload ?? '');
    });
    client.on('error', () => this.lost());
    client.on('end', () => this.lost());
    await client.connect();
    for (const channel of this.channels.keys())
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    return client;
  }

  private lost(): void {
    if (this.stopped || !this.client) return;
    this.client = null;
    this.logger.warn('The connection for signals was lost; connecting again');
    const retry = (): void => {
      if (this.stopped) return;
      this.connection().catch(() => {
        this.client = null;
        setTimeout(retry, RECONNECT_MS).unref();
      });
    };
    setTimeout(retry, RECONNECT_MS).unref();
  }
}
