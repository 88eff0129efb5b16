import { ACCOUNT_NAME, EMAIL, NEW_PASSWORD, normalEmail, type Role } from '@luwte/identity/domain';
import { type FieldError, type Id, Invalid, keepsText, newId, type TextLimit } from '@luwte/platform/kernel';
import type { ClientBase } from 'pg';
import { Passwords } from '../sign-in/passwords';

/** A house to lay down. */
export interface NewHouse {
  readonly id?: Id;
  readonly name: string;
  /** IANA time zone, e.g. `Europe/Amsterdam`. */
  readonly timeZone: string;
}

/** An account to lay down, with its roles in one house. */
export interface NewAccount {
  readonly id?: Id;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly facilityId: Id;
  readonly roles: readonly Role[];
}

/**
 * Adds a house, on a connection of the owner (the command line's: no request can).
 * @throws Invalid when the time zone does not exist
 */
export async function provisionHouse(owner: ClientBase, { id, name, timeZone }: NewHouse): Promise<Id> {
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone))
    throw new Invalid([{ pointer: '/timeZone', code: 'time-zone' }]);
  const houseId = id ?? newId();
  await owner.query('insert into luwte.facility (id, name, time_zone) values ($1, $2, $3)', [
    houseId,
    name,
    timeZone,
  ]);
  return houseId;
}

/**
 * Adds an account, or gives the account of that address the roles and the password anew and lets it in again, on a
 * connection of the owner.
 * @throws Invalid when address, name or password do not keep their limits
 */
export async function provisionAccount(owner: ClientBase, account: NewAccount): Promise<Id> {
  const errors = (
    [
      ['email', EMAIL],
      ['name', ACCOUNT_NAME],
      ['password', NEW_PASSWORD],
    ] as const
  ).flatMap(([field, limit]) => fault(field, account[field], limit));
  if (errors.length > 0) throw new Invalid(errors);
  const hash = await new Passwords().hash(account.password);
  const { rows } = await owner.query<{ id: Id }>(
    `insert into luwte.account (id, email, name, password_hash, home_facility_id) values ($1, $2, $3, $4, $5)
     on conflict (email) do update
       set name = excluded.name, password_hash = excluded.password_hash, active = true, version = account.version + 1
     returning id`,
    [account.id ?? newId(), normalEmail(account.email), account.name, hash, account.facilityId],
  );
  const [{ id }] = rows as [{ id: Id }];
  await owner.query(
    `insert into luwte.account_house (facility_id, account_id) values ($1, $2)
     on conflict (facility_id, account_id) do update
       set blocked_at = null, block_reason = null, version = account_house.version + 1`,
    [account.facilityId, id],
  );
  await owner.query(
    `insert into luwte.account_role (account_id, facility_id, role)
     select $1, $2, unnest($3::varchar[]) on conflict do nothing`,
    [id, account.facilityId, account.roles],
  );
  return id;
}

function fault(field: string, value: string, limit: TextLimit): FieldError[] {
  return keepsText(value, limit) ? [] : [{ pointer: `/${field}`, code: 'limit' }];
}
