import { Injectable } from '@nestjs/common';
import type { BrowserName, SignInDevice, SystemName } from '@luwte/identity/domain';
import { HotQuery, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';

/** A session that was not ended, with everything a request needs to know of it. */
export interface SessionRow {
  readonly session_id: Id;
  readonly account_id: Id;
  readonly account_name: string;
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly facility_id: Id;
  readonly facility_name: string;
  readonly time_zone: string;
  readonly roles: readonly string[];
  readonly created_at: Date;
  readonly last_seen_at: Date;
  /** The enrolled device on which it was opened by PIN; it counts there alone. */
  readonly device_id: Id | null;
}

/** A session that was not ended, as the list of sign-ins reads it. */
export interface SignInRow {
  readonly id: Id;
  readonly house_name: string;
  readonly browser: BrowserName;
  readonly system: SystemName;
  readonly created_at: Date;
  readonly last_seen_at: Date;
}

/** What is asked of the sessions. They are read before a house is known, through functions of the owner. */
@Injectable()
export class SessionRepository {
  constructor(private readonly query: HotQuery) {}

  /** The session of a token (its SHA-256), unless it was ended or its account closed. Its age is not judged here. */
  async findByToken(tokenHash: Buffer): Promise<SessionRow | null> {
    const [row] = await this.query.rows<SessionRow>(
      'identity-session-actor',
      'select a.*, luwte.session_device($1) as device_id from luwte.session_actor($1) a',
      [tokenHash],
    );
    return row ?? null;
  }

  /** Begins a session of the actor of `tx` in its house. Fails by `session_of_member` when the house shuts it out. */
  async open(tx: Tx, id: Id, tokenHash: Buffer, now: Instant, device: SignInDevice): Promise<void> {
    await tx.sql('select luwte.session_open($1, $2, $3)', [id, tokenHash, now]);
    await tx.sql('select luwte.session_describe($1, $2, $3)', [id, device.browser, device.system]);
  }

  /** The actor's own sessions in every house, last used first. */
  findOwn(tx: Tx): Promise<SignInRow[]> {
    return tx.sql<SignInRow>('select * from luwte.own_sessions()');
  }

  /** Ends one of the actor's own. Gives whether there is such a session. */
  async endOwn(tx: Tx, id: Id, now: Instant): Promise<boolean> {
    const [row] = await tx.sql<{ own: boolean | null }>('select luwte.own_session_end($1, $2) as own', [
      id,
      now,
    ]);
    return row?.own ?? false;
  }

  /** Ends all of the actor's own in every house, but for `kept`. Gives their ids. */
  async endOthers(tx: Tx, kept: Id | null, now: Instant): Promise<readonly Id[]> {
    const rows = await tx.sql<{ id: Id }>('select id from luwte.own_sessions_end($1, $2) as id', [kept, now]);
    return rows.map(({ id }) => id);
  }

  /** Sessions of somebody in the house of `tx`, last used first. The actor administers the house. */
  findOf(tx: Tx, accountId: Id): Promise<SignInRow[]> {
    return tx.sql<SignInRow>('select * from luwte.account_sessions($1)', [accountId]);
  }

  /** Ends a session of somebody in the house of `tx`. Gives whether there is such a session. */
  async endOneOf(tx: Tx, accountId: Id, id: Id, now: Instant): Promise<boolean> {
    const [row] = await tx.sql<{ found: boolean }>('select luwte.account_session_end($1, $2, $3) as found', [
      accountId,
      id,
      now,
    ]);
    return row?.found ?? false;
  }

  /** Ends all sessions of somebody in the house of `tx`. */
  async endAllOf(tx: Tx, accountId: Id, now: Instant): Promise<void> {
    await tx.sql('select luwte.account_sessions_end($1, $2)', [accountId, now]);
  }

  /** Begins a session of the actor of `tx` that counts on one enrolled device alone. */
  async openOnDevice(
    tx: Tx,
    session: { readonly id: Id; readonly tokenHash: Buffer; readonly now: Instant; readonly deviceId: Id },
  ): Promise<void> {
    const { id, tokenHash, now, deviceId } = session;
    await tx.sql('select luwte.session_open_on_device($1, $2, $3, $4)', [id, tokenHash, now, deviceId]);
  }

  /** Ends a session; nothing happens when it has ended before. */
  async end(tx: Tx, id: Id, now: Instant): Promise<void> {
    await tx.sql('select luwte.session_end($1, $2)', [id, now]);
  }

  /** Notes that the session was used. */
  async seen(id: Id, now: Instant): Promise<void> {
    await this.query.rows('identity-session-seen', 'select luwte.session_seen($1, $2)', [id, now]);
  }
}
