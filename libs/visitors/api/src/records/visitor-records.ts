import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import type { EraseBlock, ErasedPart, RecordSection } from '@luwte/visitors/domain';

/** The record that an export or an erasure is about. */
export interface RecordSubject {
  readonly id: Id;
  /** Stands for the visitor in the audit log. */
  readonly auditKey: Id;
}

/** What a slice keeps on visitors, so that an export holds all of it and erasing forgets all of it. */
export interface VisitorRecordKeeper {
  /** Unique among the keepers, the name of the slice. Sections come in the order of these. */
  readonly key: string;
  /** What is held on the visitor, for an export. */
  sections(tx: Tx, visitor: RecordSubject): Promise<readonly RecordSection[]>;
  /**
   * Forgets everything that identifies or was written about the visitor, and tells per table what went and what stays.
   * Called inside the erasing transaction, after the visitor's own record was emptied and the key destroyed.
   */
  forget(tx: Tx, visitor: RecordSubject): Promise<readonly ErasedPart[]>;
  /** What must be over first. Nothing when left out. */
  blocks?(tx: Tx, visitor: RecordSubject): Promise<readonly EraseBlock[]>;
}

/**
 * The extension point of exports and erasures. A slice that keeps anything under a visitor's id announces a keeper when
 * its module starts: `records.announce(keeper)` in `onModuleInit`.
 */
@Injectable()
export class VisitorRecords {
  private readonly keepers: VisitorRecordKeeper[] = [];

  announce(keeper: VisitorRecordKeeper): void {
    this.keepers.push(keeper);
    this.keepers.sort((a, b) => a.key.localeCompare(b.key));
  }

  /** Everything held on the visitor. */
  async sections(tx: Tx, visitor: RecordSubject): Promise<readonly RecordSection[]> {
    return this.each((keeper) => keeper.sections(tx, visitor));
  }

  /** Forgets the visitor everywhere. */
  async forget(tx: Tx, visitor: RecordSubject): Promise<readonly ErasedPart[]> {
    return this.each((keeper) => keeper.forget(tx, visitor));
  }

  /** Everything that must be over before the visitor can be erased, each once. */
  async blocks(tx: Tx, visitor: RecordSubject): Promise<readonly EraseBlock[]> {
    return [...new Set(await this.each((keeper) => keeper.blocks?.(tx, visitor) ?? Promise.resolve([])))];
  }

  /** One after the other: they share the connection of the transaction. */
  private async each<Item>(
    ask: (keeper: VisitorRecordKeeper) => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> {
    const all: Item[] = [];
    for (const keeper of this.keepers) all.push(...(await ask(keeper)));
    return all;
  }
}
