import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import { jobActor, Transaction } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';

/** A balance that the ledger does not prove; null where one of them knows nothing of the lot at the location. */
export interface UnprovenBalance {
  readonly lotId: Id;
  readonly locationId: Id;
  readonly balance: number | null;
  readonly ledger: number | null;
  readonly [column: string]: unknown;
}

/** What proving a house's stock came to. */
export interface StockProof {
  readonly facilityId: Id;
  readonly balances: number;
  readonly unproven: readonly UnprovenBalance[];
}

/** Proves that balances are the sum of the ledger, and makes them anew from it. */
@Injectable()
export class LedgerProof {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
  ) {}

  /** Every house. */
  async proveAll(): Promise<readonly StockProof[]> {
    const proofs: StockProof[] = [];
    for (const { id, timeZone } of await this.identity.houses())
      proofs.push(
        await this.transaction.read(jobActor(id, timeZone), async (tx) => {
          const [kept] = await tx.sql<{ count: number }>(
            'select count(*)::int as count from luwte.stock_balance where facility_id = luwte.facility()',
          );
          const unproven = await tx.sql<UnprovenBalance>(
            'select lot_id as "lotId", location_id as "locationId", balance, ledger from luwte.stock_unproven()',
          );
          return { facilityId: id, balances: kept?.count ?? 0, unproven };
        }),
      );
    return proofs;
  }

  /** Makes every balance of every house anew; gives how many there are by house. */
  async rebuildAll(): Promise<ReadonlyMap<Id, number>> {
    const rebuilt = new Map<Id, number>();
    for (const { id, timeZone } of await this.identity.houses())
      await this.transaction.run(jobActor(id, timeZone), async (tx) => {
        const [row] = await tx.sql<{ count: number }>('select luwte.stock_rebuild()::int as count');
        rebuilt.set(id, row?.count ?? 0);
      });
    return rebuilt;
  }
}
