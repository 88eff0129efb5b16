import { Injectable } from '@nestjs/common';
import { KeyReused } from '../acting/errors';
import type { Tx } from '../database/tx';

type Replay<Answer> = { readonly answered: false } | { readonly answered: true; readonly answer: Answer };

/**
 * Remembers answers by idempotency key, in the transaction that did the work: a key is known exactly when its
 * work is. Answers hold ids and versions only, so nothing here identifies a person. Kept for a day.
 */
@Injectable()
export class IdempotencyStore {
  /** Takes the key, or tells what was answered before. Waits while the same key is at work elsewhere. */
  async begin<Answer>(tx: Tx): Promise<Replay<Answer>> {
    const request = tx.actor.idempotency;
    if (!request) return { answered: false };
    const taken = await tx.sql<{ key: string }>(
      `insert into luwte.idempotency_key (facility_id, account_id, key, fingerprint)
       values (luwte.facility(), luwte.account(), $1, $2) on conflict do nothing returning key`,
      [request.key, request.fingerprint],
      'luwte-idempotency-take',
    );
    if (taken.length > 0) return { answered: false };
    const [known] = await tx.sql<{ fingerprint: string; answer: Answer }>(
      'select fingerprint, answer from luwte.idempotency_key where account_id = luwte.account() and key = $1',
      [request.key],
    );
    if (known?.fingerprint !== request.fingerprint) throw new KeyReused();
    return { answered: true, answer: known.answer };
  }

  /** Keeps the answer beside the work. */
  complete(tx: Tx, answer: unknown): void {
    const request = tx.actor.idempotency;
    if (!request) return;
    tx.send(
      'update luwte.idempotency_key set answer = $2 where account_id = luwte.account() and key = $1',
      [request.key, JSON.stringify(answer ?? null)],
      'luwte-idempotency-complete',
    );
  }
}
