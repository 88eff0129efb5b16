import { KeyReused } from '@luwte/platform/api';
import { newId } from '@luwte/platform/kernel';
import type { TestDatabase } from '../test-database';
import { databaseWithNotes, type Instance, someActor, startInstance } from './platform-kit';

describe('a transaction of one house', () => {
  let database: TestDatabase;
  let instance: Instance;
  beforeAll(async () => {
    database = await databaseWithNotes();
    instance = await startInstance(database);
  });
  afterAll(async () => {
    await instance.stop();
    await database.drop();
  });

  const write = (actor = someActor(), id = newId()) =>
    instance.transaction.run(actor, async (tx) => {
      await tx.sql('insert into luwte.note values ($1, luwte.facility(), $2)', [id, 'text']);
      return { id };
    });
  const countOf = async (id: string): Promise<number> => {
    const [row] = await database.sql<{ n: number }>(
      'select count(*)::int as n from luwte.note where id = $1',
      [id],
    );
    return row?.n ?? -1;
  };

  it('shows a house its own rows and no others', async () => {
    const ours = someActor();
    const { id } = await write(ours);
    const read = (actor = ours) =>
      instance.transaction.read(actor, (tx) => tx.sql('select id from luwte.note where id = $1', [id]));
    expect(await read()).toHaveLength(1);
    expect(await read(someActor())).toHaveLength(0);
  });

  it('refuses to write a row for another house', async () => {
    const attempt = instance.transaction.run(someActor(), (tx) =>
      tx.sql('insert into luwte.note values ($1, $2, $3)', [newId(), newId(), 'x']),
    );
    await expect(attempt).rejects.toThrow(/row-level security/);
  });

  it('keeps the house it was given, whatever an injected expression tries', async () => {
    const victim = someActor();
    await write(victim);
    const inject = (expression: string) =>
      instance.transaction.run(someActor(), (tx) => tx.sql(`select ${expression}`));
    await expect(inject(`luwte.enter('${victim.facilityId}', '${victim.accountId}')`)).rejects.toThrow(
      /set once/,
    );
    await expect(inject(`set_config('luwte.facility', '${victim.facilityId}', true)`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('leaves no house behind on a connection that goes back to the pool', async () => {
    await Promise.all(Array.from({ length: 40 }, () => write()));
    const rows = await Promise.all(
      Array.from({ length: 40 }, () =>
        instance.dataSource.query<{ house: string | null }[]>('select luwte.facility() as house'),
      ),
    );
    expect(new Set(rows.map(([row]) => row?.house))).toEqual(new Set([null]));
  });

  it('changes nothing when the work fails half-way', async () => {
    const id = newId();
    const attempt = instance.transaction.run(someActor(), async (tx) => {
      await tx.sql('insert into luwte.note values ($1, luwte.facility(), $2)', [id, 'text']);
      throw new Error('half-way');
    });
    await expect(attempt).rejects.toThrow('half-way');
    expect(await countOf(id)).toBe(0);
  });

  it('refuses to write while it only reads', async () => {
    const attempt = instance.transaction.read(someActor(), (tx) =>
      tx.sql('insert into luwte.note values ($1, luwte.facility(), $2)', [newId(), 'x']),
    );
    await expect(attempt).rejects.toThrow(/read-only/);
  });

  it('does the same request once, however often and however close together it comes', async () => {
    const actor = someActor({ idempotency: { key: 'key-00000001', fingerprint: 'a'.repeat(64) } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => write(actor)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await countOf(answers[0]?.id ?? '')).toBe(1);
    const [row] = await database.sql<{ n: number }>(
      'select count(*)::int as n from luwte.note where facility_id = $1',
      [actor.facilityId],
    );
    expect(row?.n).toBe(1);
  });

  it('refuses a key that was used for another request', async () => {
    const actor = someActor({ idempotency: { key: 'key-00000002', fingerprint: 'a'.repeat(64) } });
    await write(actor);
    const other = { ...actor, idempotency: { key: 'key-00000002', fingerprint: 'b'.repeat(64) } };
    await expect(write(other)).rejects.toBeInstanceOf(KeyReused);
  });

  it('lets a request that failed be tried again with the same key', async () => {
    const actor = someActor({ idempotency: { key: 'key-00000003', fingerprint: 'a'.repeat(64) } });
    const attempt = instance.transaction.run(actor, () => Promise.reject(new Error('down')));
    await expect(attempt).rejects.toThrow('down');
    const { id } = await write(actor);
    expect(await countOf(id)).toBe(1);
  });

  it('runs again after a deadlock instead of failing a worker', async () => {
    const actor = someActor();
    const [a, b] = [newId(), newId()];
    await write(actor, a);
    await write(actor, b);
    let waiting = 0;
    let go: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => (go = resolve));
    const crossing = (first: string, second: string) => {
      let attempt = 0;
      return instance.transaction.run(actor, async (tx) => {
        attempt += 1;
        await tx.sql('update luwte.note set text = text where id = $1', [first]);
        waiting += 1;
        if (waiting >= 2) go();
        if (attempt === 1) await bothHold;
        await tx.sql('update luwte.note set text = text where id = $1', [second]);
        return attempt;
      });
    };
    const attempts = await Promise.all([crossing(a, b), crossing(b, a)]);
    expect([...attempts].sort()).toEqual([1, 2]);
  });
});
