import { Injectable } from '@angular/core';
import type { Id } from '@luwte/platform/kernel';
import type { AtTheDoor } from './desk-entry';

/**
 * What was filled in for a visitor at the door, while the worker goes through the house rules with them and comes
 * back. In memory alone: nothing of it stays on the device.
 */
@Injectable({ providedIn: 'root' })
export class DeskDrafts {
  private readonly drafts = new Map<Id, AtTheDoor>();

  of(visitorId: Id): AtTheDoor | null {
    return this.drafts.get(visitorId) ?? null;
  }

  keep(visitorId: Id, door: AtTheDoor): void {
    this.drafts.set(visitorId, door);
  }

  /** The desk is free for the next visitor. */
  clear(): void {
    this.drafts.clear();
  }
}
