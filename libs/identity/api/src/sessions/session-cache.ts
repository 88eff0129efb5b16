import type { Id } from '@luwte/platform/kernel';

interface Cached<Session> {
  readonly session: Session;
  readonly until: number;
}

/** Whom a change concerns: everything cached of it goes. */
export interface Owned {
  readonly sessionId: Id;
  readonly accountId: Id;
}

/** Sessions by token, for seconds: the least recently used goes first when there are too many. Times in milliseconds. */
export class SessionCache<Session extends Owned> {
  private readonly entries = new Map<string, Cached<Session>>();
  private changes = 0;

  constructor(
    private readonly limits: { readonly size: number; readonly ttlMs: number },
    private readonly now: () => number,
  ) {}

  /** Counts what was dropped: a session read before a drop must not be kept after it. */
  get generation(): number {
    return this.changes;
  }

  get(key: string): Session | null {
    const cached = this.entries.get(key);
    if (!cached) return null;
    this.entries.delete(key);
    if (cached.until <= this.now()) return null;
    this.entries.set(key, cached);
    return cached.session;
  }

  /** Keeps a session, unless something was dropped since `generation`. */
  keep(key: string, session: Session, generation: number): void {
    if (generation !== this.changes) return;
    this.entries.set(key, { session, until: this.now() + this.limits.ttlMs });
    if (this.entries.size <= this.limits.size) return;
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  /** Forgets every session that has this id, or belongs to the account that has it. */
  drop(id: Id): void {
    this.changes += 1;
    for (const [key, { session }] of this.entries) {
      if (session.sessionId === id || session.accountId === id) this.entries.delete(key);
    }
  }
}
