import { type Actor, Settings } from '@luwte/platform/api';
import { Invalid, type Setting, StaleVersion } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { type Instance, someActor, startInstance } from './platform-kit';

const PATIENCE: Setting<{ minutes: number; sound: boolean }> = {
  key: 'tests.patience',
  defaults: { minutes: 5, sound: true },
  check: ({ minutes }) => {
    if (minutes < 1) throw new Invalid([{ pointer: '/minutes', code: 'too-small' }]);
  },
};

describe('what a house decides for itself', () => {
  const settings = new Settings();
  let database: TestDatabase;
  let instance: Instance;
  let actor: Actor;
  beforeAll(async () => {
    database = await testDatabase();
    instance = await startInstance(database);
  });
  beforeEach(() => (actor = someActor()));
  afterAll(async () => {
    await instance.stop();
    await database.drop();
  });

  const decide = (minutes: number, version: number, who = actor) =>
    instance.transaction.run(who, (tx) =>
      settings.change(tx, PATIENCE, { value: { minutes, sound: false }, version, reason: 'Te kort' }),
    );
  const standing = (who = actor) => instance.transaction.read(who, (tx) => settings.read(tx, PATIENCE));

  it('is the default until somebody decides, and each decision is kept with who and why', async () => {
    expect(await standing()).toMatchObject({ value: PATIENCE.defaults, version: 0, changedBy: null });
    await decide(10, 0);
    await decide(15, 1);
    expect(await standing()).toMatchObject({ value: { minutes: 15, sound: false }, version: 2 });
    const history = await instance.transaction.read(actor, (tx) => settings.history(tx, PATIENCE));
    expect(history.map(({ value, changedBy, reason }) => [value.minutes, changedBy, reason])).toEqual([
      [15, actor.accountId, 'Te kort'],
      [10, actor.accountId, 'Te kort'],
    ]);
  });

  it('stands for one house alone', async () => {
    await decide(10, 0);
    expect((await standing(someActor())).version).toBe(0);
  });

  it('lets one of two win who decide at once, and tells the other', async () => {
    const outcomes = await Promise.allSettled([decide(10, 0), decide(20, 0), decide(30, 0)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StaleVersion);
  });

  it('refuses what cannot be, and cannot be rewritten', async () => {
    await expect(decide(0, 0)).rejects.toThrow(Invalid);
    await decide(10, 0);
    for (const statement of ['update luwte.setting set version = 9', 'delete from luwte.setting'])
      await expect(instance.transaction.run(actor, (tx) => tx.sql(statement))).rejects.toThrow(/permission/u);
    expect((await standing()).version).toBe(1);
  });
});
