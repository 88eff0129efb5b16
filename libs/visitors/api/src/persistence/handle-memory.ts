import { Injectable } from '@nestjs/common';
import type { Id } from '@luwte/platform/kernel';

const REMEMBERED = 5000;

interface Read {
  readonly id: Id;
  readonly version: number;
}

/** Handles that were opened lately, by house, visitor and version: a cache must be no way around row level security. */
@Injectable()
export class HandleMemory {
  private readonly handles = new Map<string, string | null>();

  has(facilityId: Id, visitor: Read): boolean {
    return this.handles.has(keyOf(facilityId, visitor));
  }

  get(facilityId: Id, visitor: Read): string | null {
    return this.handles.get(keyOf(facilityId, visitor)) ?? null;
  }

  remember(facilityId: Id, visitors: readonly (Read & { readonly handle: string | null })[]): void {
    if (this.handles.size + visitors.length > REMEMBERED) this.handles.clear();
    for (const visitor of visitors) this.handles.set(keyOf(facilityId, visitor), visitor.handle);
  }

  /** Forgets everything: somebody was erased. Other instances ask by a version that no longer is. */
  clear(): void {
    this.handles.clear();
  }
}

const keyOf = (facilityId: Id, { id, version }: Read): string => `${facilityId}/${id}/${version}`;
