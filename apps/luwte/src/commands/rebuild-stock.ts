import { LedgerProof } from '@luwte/stock/api';
import { onHouse } from './on-house';

/** Makes the stock balances of every house anew from the ledger, and proves them equal to it. */
export async function rebuildStockCommand(): Promise<void> {
  await onHouse(async ({ app }) => {
    const proof = app.get(LedgerProof);
    for (const [facilityId, balances] of await proof.rebuildAll())
      process.stdout.write(`House ${facilityId}: ${balances} stock balances rebuilt\n`);
    if ((await proof.proveAll()).some(({ unproven }) => unproven.length > 0)) process.exitCode = 1;
  });
}
