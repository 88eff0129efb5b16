import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Instant } from '@luwte/platform/kernel';

/** What proves that somebody is who they are, of the actor's own account. Secrets are sealed. */
export interface OwnCredentials {
  readonly email: string;
  readonly name: string;
  readonly password_hash: string;
  readonly factor_secret: Buffer | null;
  readonly factor_since: Date | null;
  readonly factor_next: Buffer | null;
  readonly factor_next_at: Date | null;
  readonly codes_left: number;
}

/** What an account may ask and change of itself, in whichever house it works. */
@Injectable()
export class OwnAccountRepository {
  /** @throws Error when there is no such account: an actor always has one. */
  async find(tx: Tx): Promise<OwnCredentials> {
    const [row] = await tx.sql<OwnCredentials>('select * from luwte.own_credentials()');
    if (!row) throw new Error('The actor has no account');
    return row;
  }

  async setPassword(tx: Tx, hash: string): Promise<void> {
    await tx.sql('select luwte.own_password_set($1)', [hash]);
  }

  /** Keeps a secret until it is confirmed. Gives false when there is a factor already. */
  beginFactor(tx: Tx, sealed: Buffer, now: Instant): Promise<boolean> {
    return truth(tx, 'select luwte.factor_begin($1, $2) as done', [sealed, now]);
  }

  /** Puts the kept secret to use. Gives false when another one was begun, or one is in use, meanwhile. */
  confirmFactor(
    tx: Tx,
    sealed: Buffer,
    step: number,
    codes: readonly Buffer[],
    now: Instant,
  ): Promise<boolean> {
    return truth(tx, 'select luwte.factor_confirm($1, $2, $3, $4) as done', [sealed, step, codes, now]);
  }

  /** Counts a time step. Gives false when it, or a later one, counted before. */
  useStep(tx: Tx, step: number): Promise<boolean> {
    return truth(tx, 'select luwte.factor_use($1) as done', [step]);
  }

  /** Counts a recovery code. Gives false when there is no such code, or it was used. */
  useRecoveryCode(tx: Tx, hash: Buffer, now: Instant): Promise<boolean> {
    return truth(tx, 'select luwte.recovery_use($1, $2) as done', [hash, now]);
  }

  async renewRecoveryCodes(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
    await tx.sql('select luwte.recovery_renew($1)', [hashes]);
  }

  async dropFactor(tx: Tx): Promise<void> {
    await tx.sql('select luwte.factor_drop()');
  }
}

async function truth(tx: Tx, text: string, params: readonly unknown[]): Promise<boolean> {
  const [row] = await tx.sql<{ done: boolean | null }>(text, params);
  return row?.done ?? false;
}
