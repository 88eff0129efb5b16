import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@luwte/platform/kernel';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';
import { KEY_BYTES } from './field-cipher';

/** Derives a key for one purpose from the master key (HKDF, RFC 5869), so that no two purposes share one. */
export function deriveKey(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `luwte/${purpose}`, KEY_BYTES));
}

/**
 * Keyed hashes for looking up what is stored encrypted (a blind index). The house is part of the hash, so equal
 * values of two houses do not look alike. What an index leaks is written in ARCHITECTURE.md.
 */
@Injectable()
export class LookupHash {
  private readonly key: Buffer;

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.key = deriveKey(config.masterKey, 'lookup');
  }

  /** 32 bytes that stand for `value` in the index `field` of one house. */
  exact(facilityId: Id, field: string, value: string): Buffer {
    return createHmac('sha256', this.key).update(`${facilityId}\n${field}\n${value}`).digest();
  }

  /** A signed 32-bit number that stands for `value`: for sets of fragments, where a rare collision only costs a look. */
  short(facilityId: Id, field: string, value: string): number {
    return this.exact(facilityId, field, value).readInt32BE(0);
  }
}
