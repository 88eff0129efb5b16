import { Injectable } from '@nestjs/common';
import type { Colleague, Preferences, Role } from '@luwte/identity/domain';
import { HotQuery, type Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';

/** What a sign-in needs to know of the account of an address. */
export interface Credentials {
  readonly accountId: Id;
  readonly passwordHash: string;
  /** Sealed; null when the account has no second factor. */
  readonly factorSecret: Buffer | null;
  readonly facilityId: Id;
  readonly timeZone: string;
  readonly roles: readonly string[];
}

/** A house, for work that runs per house. */
export interface House {
  readonly id: Id;
  readonly name: string;
  readonly timeZone: string;
}

/** A house in which an account may work, with its roles there. */
export interface WorkHouse extends House {
  readonly roles: readonly string[];
}

/** What is asked of accounts and houses. */
@Injectable()
export class AccountRepository {
  constructor(private readonly query: HotQuery) {}

  /** The open account of a (normal) address, in the house where it last signed in; null when there is none. */
  async findCredentials(email: string): Promise<Credentials | null> {
    const [row] = await this.query.rows<{
      account_id: Id;
      password_hash: string;
      factor_secret: Buffer | null;
      facility_id: Id;
      time_zone: string;
      roles: string[];
    }>('identity-credentials', 'select * from luwte.sign_in_credentials($1)', [email]);
    if (!row) return null;
    return {
      accountId: row.account_id,
      passwordHash: row.password_hash,
      factorSecret: row.factor_secret,
      facilityId: row.facility_id,
      timeZone: row.time_zone,
      roles: row.roles,
    };
  }

  /** The houses that let an account in, by name. */
  async findHousesOf(accountId: Id): Promise<WorkHouse[]> {
    const rows = await this.query.rows<{ id: Id; name: string; time_zone: string; roles: string[] }>(
      'identity-houses-of',
      'select * from luwte.account_houses($1)',
      [accountId],
    );
    return rows.map(({ id, name, time_zone, roles }) => ({ id, name, timeZone: time_zone, roles }));
  }

  /** Those who hold a role in the house of `tx` and whose account is open, by name. */
  findColleagues(tx: Tx): Promise<Colleague[]> {
    return tx.sql<{ id: Id; name: string; roles: Role[] }>(
      `select a.id, a.name, array_agg(r.role order by r.role) as roles
       from luwte.account_role r join luwte.account a on a.id = r.account_id
       join luwte.account_house h on h.account_id = r.account_id and h.facility_id = r.facility_id
       where r.facility_id = luwte.facility() and a.active and h.blocked_at is null
       group by a.id, a.name order by a.name, a.id`,
    );
  }

  /** Names of those who hold a role in the house of `tx`, whether their account is open or not. */
  async findNames(tx: Tx, accountIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const rows = await tx.sql<{ id: Id; name: string }>(
      'select a.id, a.name from luwte.account a where a.id = any($1::uuid[])',
      [accountIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Changes preferences of the actor's own account. */
  async prefer(tx: Tx, change: Partial<Preferences>): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await tx.sql<{ preferences: Record<string, unknown> }>(
      'select luwte.account_prefer($1::jsonb) as preferences',
      [JSON.stringify(change)],
    );
    return row?.preferences ?? {};
  }

  /** Every house, for jobs that run per house. */
  async findHouses(): Promise<House[]> {
    const rows = await this.query.rows<{ id: Id; name: string; time_zone: string }>(
      'identity-houses',
      'select * from luwte.houses()',
      [],
    );
    return rows.map(({ id, name, time_zone }) => ({ id, name, timeZone: time_zone }));
  }

  /** Whether any account has an address in `domain`. */
  async hasAccountIn(domain: string): Promise<boolean> {
    const [row] = await this.query.rows<{ found: boolean }>(
      'identity-account-in-domain',
      'select luwte.account_in_domain($1) as found',
      [domain],
    );
    return row?.found ?? false;
  }
}
