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
}

/** What is asked of the sessions. They are read before a house is known, through functions of the owner. */
@Injectable()
export class SessionRepository {
  constructor(private readonly query: HotQuery) {}

  /** The session of a token (its SHA-256), unless it was ended or its account closed. Its age is not judged here. */
  async findByToken(tokenHash: Buffer): Promise<SessionRow | null> {
    const [row] = await this.query.rows<SessionRow>(
      'identity-session-actor',
      'select * from luwte.session_actor($1)',
      [tokenHash],
    );
    return row ?? null;
  }

  /** Begins a session of the actor of `tx` in its house. */
  async open(tx: Tx, id: Id, tokenHash: Buffer, now: Instant): Promise<void> {
    await tx.sql('select luwte.session_open($1, $2, $3)', [id, tokenHash, now]);
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
