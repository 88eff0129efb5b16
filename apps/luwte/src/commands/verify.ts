import { AuditSealer, NightlyVerification } from '@luwte/audit/api';
import { LedgerProof } from '@luwte/stock/api';
import { onHouse } from './on-house';

/**
 * Verifies the audit chain of every house, and that its stock balances are the sum of the ledger; the exit code is 1 when something is wrong. What was written in the last
 * seconds before the program stopped waits for a sealer, so it is sealed first.
 */
export async function verifyCommand(): Promise<void> {
  await onHouse(async ({ app }) => {
    await app.get(AuditSealer).sealAll();
    const houses = await app.get(NightlyVerification).verifyAll();
    await app.get(AuditSealer).sealAll();
    for (const { facilityId, entries, head, findings } of houses) {
      const verdict = findings.length === 0 ? 'whole' : `NOT whole: ${JSON.stringify(findings)}`;
      const noted = head ? `, head ${head.number} ${head.hash}` : '';
      process.stdout.write(`House ${facilityId}: ${entries} entries${noted}, ${verdict}\n`);
    }
    const stock = await app.get(LedgerProof).proveAll();
    for (const { facilityId, balances, unproven } of stock) {
      const verdict =
        unproven.length === 0 ? 'equal to the ledger' : `NOT proven: ${JSON.stringify(unproven)}`;
      process.stdout.write(`House ${facilityId}: ${balances} stock balances, ${verdict}\n`);
    }
    const wrong = [...houses.map(({ findings }) => findings), ...stock.map(({ unproven }) => unproven)];
    if (wrong.some((found) => found.length > 0)) process.exitCode = 1;
  });
}
