import { Inject, Injectable } from '@nestjs/common';
import {
  deriveKey,
  PLATFORM_CONFIG,
  type PlatformConfig,
  seal,
  type Tx,
  unseal,
  VisitorKeys,
} from '@luwte/platform/api';
import { Absent, type Id } from '@luwte/platform/kernel';

/**
 * Seals the text of a note. One that is about a visitor is sealed with that visitor's key, so that it goes with them
 * when they are erased; the others with a key of the house's notes.
 */
@Injectable()
export class NoteSeal {
  private readonly own: Buffer;

  constructor(
    @Inject(PLATFORM_CONFIG) config: PlatformConfig,
    private readonly keys: VisitorKeys,
  ) {
    this.own = deriveKey(config.masterKey, 'floor-notes');
  }

  /** @throws Absent for a visitor whom the house does not know, or who was erased */
  async close(tx: Tx, id: Id, visitorId: Id | null, text: string): Promise<Buffer> {
    const key = visitorId === null ? this.own : await this.keys.find(tx, visitorId);
    if (!key) throw new Absent('Visitor');
    return seal(key, `floor-note/${id}`, Buffer.from(text));
  }

  /** The text; null when the visitor whom it was about has been erased. */
  async open(tx: Tx, id: Id, visitorId: Id | null, sealed: Buffer): Promise<string | null> {
    const key = visitorId === null ? this.own : await this.keys.find(tx, visitorId);
    return key ? unseal(key, `floor-note/${id}`, sealed).toString() : null;
  }
}
