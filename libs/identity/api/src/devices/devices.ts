import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DEVICE_RULES, type DeviceHere } from '@luwte/identity/domain';
import { CLOCK, DatabaseBus, deviceActor, Settings, Transaction } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';
import type { FastifyRequest } from 'fastify';
import { SessionCache } from '../sessions/session-cache';
import { hashOfToken } from '../sessions/session-token';
import { DeviceCookie } from './device-cookie';
import { type DeviceRow, DeviceRepository } from './device.repository';

/** A device that is enrolled now. */
export interface EnrolledDevice extends DeviceHere {
  readonly facilityId: Id;
  readonly facilityName: string;
  readonly timeZone: string;
  readonly lastSeenAt: Instant | null;
}

interface CachedDevice extends EnrolledDevice {
  readonly sessionId: Id;
  readonly accountId: Id;
}

const CHANNEL = 'luwte_device';
const KEPT = { size: 500, ttlMs: 15_000 };
const SEEN_EVERY_SECONDS = 60;

/** Which enrolled device a request comes from. Answers from memory for seconds, as sessions do. */
@Injectable()
export class Devices implements OnApplicationBootstrap {
  private readonly cache = new SessionCache<CachedDevice>(KEPT, () => performance.now());

  constructor(
    private readonly cookie: DeviceCookie,
    private readonly repository: DeviceRepository,
    private readonly bus: DatabaseBus,
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.listen(CHANNEL, (id) => this.cache.drop(id));
  }

  /** The device of the request's cookie; null when there is none, or it was withdrawn. */
  async of(request: FastifyRequest): Promise<EnrolledDevice | null> {
    const token = this.cookie.read(request);
    if (token === null) return null;
    const hash = hashOfToken(token);
    const key = hash.toString('base64');
    const { generation } = this.cache;
    const cached = this.cache.get(key);
    const device = cached ?? (await this.read(hash));
    if (!device) return null;
    const seen = await this.noteUse(device);
    if (seen !== cached) this.cache.keep(key, seen, generation);
    return seen;
  }

  /** Tells all instances, after commit, that a device, or the rules for all devices of a house, have changed. */
  async changed(id: Id): Promise<void> {
    this.cache.drop(id);
    await this.bus.notify(CHANNEL, id);
  }

  private async noteUse(device: CachedDevice): Promise<CachedDevice> {
    const now = this.clock.now();
    if (device.lastSeenAt !== null && secondsBetween(device.lastSeenAt, now) < SEEN_EVERY_SECONDS)
      return device;
    await this.repository.seen(device.id, now);
    return { ...device, lastSeenAt: now };
  }

  private async read(hash: Buffer): Promise<CachedDevice | null> {
    const row = await this.repository.findByToken(hash);
    if (!row) return null;
    const { value } = await this.transaction.read(deviceActor(row.facility_id, row.time_zone, row.id), (tx) =>
      this.settings.read(tx, DEVICE_RULES),
    );
    return toDevice(row, value.lockMinutes);
  }
}

function toDevice(row: DeviceRow, lockMinutes: number): CachedDevice {
  return {
    id: row.id,
    name: row.name,
    lockMinutes,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    timeZone: row.time_zone,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    sessionId: row.id,
    accountId: row.facility_id,
  };
}
