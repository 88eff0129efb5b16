import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@luwte/platform/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';
import type { Tx } from '../database/tx';
import { KEY_BYTES, seal, unseal } from './field-cipher';
import { deriveKey } from './master-key';

const CACHED_KEYS = 20_000;

/**
 * One key per visitor, stored only wrapped by the master key. Destroying the row makes everything sealed with the
 * key unreadable for good: that is what erasing a visitor means (crypto-shredding).
 */
@Injectable()
export class VisitorKeys {
  private readonly wrapping: Buffer;
  private readonly opened = new Map<string, Buffer>();

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.wrapping = deriveKey(config.masterKey, 'visitor-keys');
  }

  /** A new key, stored nowhere yet; see {@link wrap}. */
  generate(): Buffer {
    return randomBytes(KEY_BYTES);
  }

  /** Makes a visitor's key and stores it wrapped. */
  async create(tx: Tx, visitorId: Id): Promise<Buffer> {
    const key = this.generate();
    await tx.sql(
      'insert into luwte.visitor_key (facility_id, visitor_id, wrapped) values (luwte.facility(), $1, $2)',
      [visitorId, this.wrap(visitorId, key)],
      'luwte-visitor-key-create',
    );
    return key;
  }

  /** The visitor's key; null when it was destroyed, or belongs to another house. */
  async find(tx: Tx, visitorId: Id): Promise<Buffer | null> {
    const [row] = await tx.sql<{ wrapped: Buffer }>(
      'select wrapped from luwte.visitor_key where visitor_id = $1',
      [visitorId],
      'luwte-visitor-key-find',
    );
    return row ? this.open(visitorId, row.wrapped) : null;
  }

  /** Opens a wrapped key that a hot read brought along. The result is remembered by its wrapped bytes. */
  open(visitorId: Id, wrapped: Buffer): Buffer {
    const known = wrapped.toString('latin1');
    const hit = this.opened.get(known);
    if (hit) return hit;
    const key = unseal(this.wrapping, visitorId, wrapped);
    if (this.opened.size >= CACHED_KEYS) this.opened.delete(this.opened.keys().next().value ?? '');
    this.opened.set(known, key);
    return key;
  }

  /** Wraps a key for storing. */
  wrap(visitorId: Id, key: Buffer): Buffer {
    return seal(this.wrapping, visitorId, key);
  }

  /** Destroys the key; what was sealed with it stays unreadable. Copies in backups go with the backups' own term. */
  async destroy(tx: Tx, visitorId: Id): Promise<void> {
    await tx.sql('delete from luwte.visitor_key where visitor_id = $1', [visitorId]);
    this.opened.clear();
  }
}
