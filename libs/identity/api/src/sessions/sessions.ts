import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  type Grants,
  isAlive,
  permissionsOf,
  readPreferences,
  type Role,
  type SessionView,
} from '@luwte/identity/domain';
import { type Actor, CLOCK, DatabaseBus, LiveConnections } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';
import { ALL_GRANTS } from '../all-grants';
import { SessionRepository, type SessionRow } from '../persistence/session.repository';
import { FactorDuty } from '../second-factor/factor-duty';
import { SessionCache } from './session-cache';
import { hashOfToken } from './session-token';

/** A session that counts now. */
export interface LiveSession {
  readonly sessionId: Id;
  readonly accountId: Id;
  readonly actor: Actor;
  /** Without the device and the other houses, which each request tells anew. */
  readonly view: Omit<SessionView, 'device' | 'facilities'>;
  /** The enrolled device on which it was opened by PIN, and on which alone it counts. */
  readonly boundTo: Id | null;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

const CHANNEL = 'luwte_session';
const KEPT = { size: 2000, ttlMs: 15_000 };
const SEEN_EVERY_SECONDS = 60;

/**
 * Who is behind a token. Answers from memory for seconds; what ends or changes is told to every instance at once,
 * and should the telling fail, memory forgets by itself.
 */
@Injectable()
export class Sessions implements OnApplicationBootstrap {
  private readonly cache = new SessionCache<LiveSession>(KEPT, () => performance.now());

  constructor(
    private readonly repository: SessionRepository,
    private readonly bus: DatabaseBus,
    private readonly connections: LiveConnections,
    private readonly duty: FactorDuty,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ALL_GRANTS) private readonly grants: readonly Grants[],
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.listen(CHANNEL, (id) => {
      this.cache.drop(id);
      this.connections.endOf(id);
    });
  }

  /** The session of a token; null when it has ended, by time or by hand. Using it keeps it from idling. */
  async find(token: string): Promise<LiveSession | null> {
    const hash = hashOfToken(token);
    const key = hash.toString('base64');
    const now = this.clock.now();
    const { generation } = this.cache;
    const session = this.cache.get(key) ?? (await this.read(hash, key));
    if (!session || !isAlive(session, now)) return null;
    if (secondsBetween(session.lastSeenAt, now) < SEEN_EVERY_SECONDS) return session;
    await this.repository.seen(session.sessionId, now);
    const seen = { ...session, lastSeenAt: now };
    this.cache.keep(key, seen, generation);
    return seen;
  }

  /** Tells all instances, after commit, that a session or everything of an account has changed. */
  async changed(id: Id): Promise<void> {
    this.cache.drop(id);
    await this.bus.notify(CHANNEL, id);
  }

  private async read(hash: Buffer, key: string): Promise<LiveSession | null> {
    const { generation } = this.cache;
    const row = await this.repository.findByToken(hash);
    if (!row) return null;
    const whole = toSession(row, this.grants);
    const session = (await this.duty.lacking(whole.actor)) ? withoutRights(whole) : whole;
    this.cache.keep(key, session, generation);
    return session;
  }
}

function toSession(row: SessionRow, grants: readonly Grants[]): LiveSession {
  const permissions = permissionsOf(row.roles, grants);
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    boundTo: row.device_id,
    actor: {
      accountId: row.account_id,
      facilityId: row.facility_id,
      timeZone: row.time_zone,
      roles: row.roles,
      permissions: new Set(permissions),
      sessionId: row.session_id,
      deviceId: null,
    },
    view: {
      account: { id: row.account_id, name: row.account_name, roles: row.roles as readonly Role[] },
      facility: { id: row.facility_id, name: row.facility_name, timeZone: row.time_zone },
      permissions,
      preferences: readPreferences(row.preferences),
      factorFirst: false,
    },
  };
}

/** Somebody who has yet to set the second factor that the house asks for: may reach the own account, and nothing else. */
function withoutRights(session: LiveSession): LiveSession {
  return {
    ...session,
    actor: { ...session.actor, permissions: new Set() },
    view: { ...session.view, permissions: [], factorFirst: true },
  };
}
