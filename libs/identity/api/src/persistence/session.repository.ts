import { Injectable } from '@nestjs/common';
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

  /** Begins a session of the actor of `tx` in its house. */
  async open(tx: Tx, id: Id, tokenHash: Buffer, now: Instant): Promise<void> {
    await tx.sql('select luwte.session_open($1, $2, $3)', [id, tokenHash, now]);
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
