import {
  AuditFacade,
  AuditLogRepository,
  AuditSealer,
  ChainVerifier,
  JobsConnection,
  NightlyVerification,
} from '@luwte/audit/api';
import { Logger } from '@nestjs/common';
import type { AuditVerification, ChainHead } from '@luwte/audit/domain';
import { roleUrl } from '@luwte/apps/api';
import { type Actor, type Jobs, type PlatformConfig, SystemClock } from '@luwte/platform/api';
import { type Instance, someActor, startInstance } from '../platform/platform-kit';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';

const NO_JOBS = { repeat: () => undefined, schedule: () => undefined } as unknown as Jobs;

describe('the audit log', () => {
  let database: TestDatabase;
  let instance: Instance;
  let connections: JobsConnection[];
  let audit: AuditFacade;
  let sealer: AuditSealer;
  let otherSealer: AuditSealer;
  let verifier: ChainVerifier;
  let night: NightlyVerification;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await testDatabase();
    instance = await startInstance(database);
    const config = {
      jobsDatabaseUrl: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
    } as PlatformConfig;
    const [first, second] = [new JobsConnection(config), new JobsConnection(config)];
    connections = [first, second];
    audit = new AuditFacade(instance.transaction, new AuditLogRepository());
    sealer = new AuditSealer(NO_JOBS, first);
    otherSealer = new AuditSealer(NO_JOBS, second);
    verifier = new ChainVerifier(new AuditLogRepository(), new SystemClock());
    night = new NightlyVerification(NO_JOBS, first, instance.transaction, verifier, audit);
  });
  afterAll(async () => {
    for (const connection of connections) await connection.onApplicationShutdown();
    await instance.stop();
    await database.drop();
  });

  const verify = (actor: Actor, earlier: ChainHead | null = null): Promise<AuditVerification> =>
    instance.transaction.read(actor, (tx) => verifier.verify(tx, earlier));
  const act = (actor: Actor, event = 'test.act') =>
    audit.recordAlone(actor, { event, category: 'visit', purpose: 'care' });
  const sealed = async (count: number): Promise<Actor> => {
    const actor = someActor();
    for (let n = 0; n < count; n += 1) await act(actor, `test.act-${'abcdefghij'[n]}`);
    await sealer.sealAll();
    return actor;
  };
  const kinds = ({ findings }: AuditVerification): string[] => findings.map(({ kind }) => kind);
  /** Changes the log as a person with the owner's rights would, past the triggers. */
  const tamper = async (sql: string, params?: readonly unknown[]): Promise<void> => {
    await database.sql(`set session_replication_role = replica`);
    await database.sql(sql, params);
    await database.sql(`set session_replication_role = origin`);
  };
  const nth = `(select entry_id from luwte.audit_seal where facility_id = $1 and number = `;

  it('is whole after two hundred people wrote at once', async () => {
    const actor = someActor();
    await Promise.all(Array.from({ length: 200 }, () => act(actor)));
    await Promise.all([sealer.sealAll(), otherSealer.sealAll()]);
    expect(await verify(actor)).toMatchObject({ entries: 200, findings: [] });
  });

  it('does not make one writer wait for another', async () => {
    const actor = someActor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let wrote: () => void = () => undefined;
    const hasWritten = new Promise<void>((resolve) => (wrote = resolve));
    const slow = instance.transaction.run(actor, async (tx) => {
      await audit.record(tx, { event: 'test.slow', category: 'visit', purpose: 'care' });
      wrote();
      await held;
    });
    await hasWritten;
    await act(actor);
    await sealer.sealAll();
    expect(await verify(actor)).toMatchObject({ entries: 1, findings: [] });
    release();
    await slow;
    await sealer.sealAll();
    expect(await verify(actor)).toMatchObject({ entries: 2, findings: [] });
  });

  it('writes nothing of an act that was rolled back', async () => {
    const actor = someActor();
    const attempt = instance.transaction.run(actor, async (tx) => {
      await audit.record(tx, { event: 'test.never', category: 'visit', purpose: 'care' });
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await sealer.sealAll();
    expect(await verify(actor)).toMatchObject({ entries: 0, findings: [] });
  });

  it.each([
    ['update luwte.audit_entry set event = event'],
    ['delete from luwte.audit_entry'],
    ['truncate luwte.audit_entry'],
    ['update luwte.audit_seal set hash = hash'],
    ['delete from luwte.audit_seal'],
  ])('cannot be changed by the app: %s', async (sql) => {
    const actor = await sealed(1);
    await expect(instance.transaction.run(actor, (tx) => tx.sql(sql))).rejects.toThrow(/permission denied/);
    await expect(database.sql(sql)).rejects.toThrow(/append-only/);
  });

  it('shows an entry that was changed', async () => {
    const actor = await sealed(5);
    await tamper(`update luwte.audit_entry set outcome = 'failed' where id = ${nth} 3)`, [actor.facilityId]);
    expect(kinds(await verify(actor))).toEqual(['changed']);
  });

  it('shows an entry that is missing, alone or with its seal', async () => {
    const alone = await sealed(5);
    await tamper(`delete from luwte.audit_entry where id = ${nth} 3)`, [alone.facilityId]);
    expect(kinds(await verify(alone))).toEqual(['missing']);
    const both = await sealed(5);
    await tamper(`delete from luwte.audit_seal where facility_id = $1 and number = 3`, [both.facilityId]);
    expect(kinds(await verify(both))).toContain('gap');
  });

  it('shows two entries that changed places, by their content or by their seals', async () => {
    const contents = await sealed(5);
    await tamper(
      `update luwte.audit_entry e set at = o.at, event = o.event from luwte.audit_entry o
       where (e.id = ${nth} 2) and o.id = ${nth} 3)) or (e.id = ${nth} 3) and o.id = ${nth} 2))`,
      [contents.facilityId],
    );
    expect(kinds(await verify(contents))).toEqual(['swapped', 'swapped']);
    const seals = await sealed(5);
    await tamper(
      `alter table luwte.audit_seal drop constraint audit_seal_entry;
       update luwte.audit_seal s set entry_id = o.entry_id from luwte.audit_seal o
       where s.facility_id = '${seals.facilityId}' and o.facility_id = s.facility_id
         and (s.number, o.number) in ((2, 4), (4, 2));
       alter table luwte.audit_seal add constraint audit_seal_entry unique (entry_id);`,
    );
    expect((await verify(seals)).findings).toEqual([
      expect.objectContaining({ kind: 'swapped', number: 2, with: 4 }),
      expect.objectContaining({ kind: 'swapped', number: 4, with: 2 }),
    ]);
  });

  it('shows a cut tail to who noted the head down', async () => {
    const actor = await sealed(5);
    const { head } = await verify(actor);
    await tamper(
      `with gone as (delete from luwte.audit_seal where facility_id = $1 and number > 3 returning entry_id)
       delete from luwte.audit_entry where id in (select entry_id from gone)`,
      [actor.facilityId],
    );
    expect(kinds(await verify(actor))).toEqual([]);
    expect((await verify(actor, head)).findings).toEqual([{ kind: 'cut', number: 5 }]);
  });

  it('shows an entry that nobody sealed for a minute', async () => {
    const actor = someActor();
    await act(actor);
    expect(kinds(await verify(actor))).toEqual([]);
    await tamper(`update luwte.audit_entry set at = at - interval '61 seconds' where facility_id = $1`, [
      actor.facilityId,
    ]);
    expect(kinds(await verify(actor))).toEqual(['unsealed']);
  });

  it('seals everything that is open after a restore on a server that counts from further back', async () => {
    const actor = someActor();
    await database.sql(`update luwte.audit_horizon set xid = '999999999999'`);
    await act(actor);
    await sealer.sealAll();
    expect(await verify(actor)).toMatchObject({ entries: 1, findings: [] });
  });

  it('takes several acts at once, as one statement', async () => {
    const actor = someActor();
    const visitors = [someActor().accountId, someActor().accountId];
    await instance.transaction.run(actor, (tx) =>
      audit.recordAll(
        tx,
        visitors.map((visitorKey) => ({
          event: 'test.listed',
          category: 'identity',
          purpose: 'admission',
          visitorKey,
        })),
      ),
    );
    await sealer.sealAll();
    expect(await verify(actor)).toMatchObject({ entries: 2, findings: [] });
  });

  it('cannot be sealed by the app, nor seen from another house', async () => {
    const actor = await sealed(2);
    const forge = `insert into luwte.audit_seal (facility_id, number, entry_id, previous_hash, hash)
      select facility_id, 99, gen_random_uuid(), hash, hash from luwte.audit_seal`;
    await expect(instance.transaction.run(actor, (tx) => tx.sql(forge))).rejects.toThrow(/permission denied/);
    const seen = await instance.transaction.read(someActor(), (tx) =>
      tx.sql('select 1 from luwte.audit_entry union all select 1 from luwte.audit_seal'),
    );
    expect(seen).toEqual([]);
  });

  it('is verified house by house at night, and says which house is not whole', async () => {
    const [whole, broken] = [await sealed(3), await sealed(3)];
    await tamper(`delete from luwte.audit_entry where id = ${nth} 2)`, [broken.facilityId]);
    const results = await night.verifyAll();
    const kindsOf = ({ facilityId }: Actor) =>
      results.filter((house) => house.facilityId === facilityId).map(kinds);
    expect(kindsOf(whole)).toEqual([[]]);
    expect(kindsOf(broken)).toEqual([['missing']]);
  });
});
