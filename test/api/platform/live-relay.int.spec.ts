import type { LiveBatch } from '@luwte/platform/api';
import { type DomainEvent, newId } from '@luwte/platform/kernel';
import type { TestDatabase } from '../test-database';
import { databaseWithNotes, type Instance, someActor, startInstance } from './platform-kit';

const news = (type: string): DomainEvent => ({ type, subjectId: newId(), version: 1 });

/** Collects what a board hears, and waits until it heard enough. */
function ear(instance: Instance) {
  const heard: LiveBatch[] = [];
  const waiting: { enough: () => boolean; done: () => void }[] = [];
  instance.relay.subscribe((batch) => {
    heard.push(batch);
    for (const one of waiting.filter(({ enough }) => enough())) one.done();
  });
  const types = (): string[] => heard.flatMap(({ events }) => events.map(({ type }) => type));
  return {
    heard,
    types,
    until: (count: number) =>
      new Promise<void>((done) => {
        const enough = (): boolean => types().length >= count;
        if (enough()) done();
        else waiting.push({ enough, done });
      }),
  };
}

describe('news after commit', () => {
  let database: TestDatabase;
  let here: Instance;
  let there: Instance;
  beforeAll(async () => {
    database = await databaseWithNotes();
    here = await startInstance(database);
    there = await startInstance(database);
  });
  afterAll(async () => {
    await here.stop();
    await there.stop();
    await database.drop();
  });

  const say = (instance: Instance, type: string, actor = someActor()) =>
    instance.transaction.run(actor, async (tx) => tx.emit(news(type)));

  it('reaches the boards of every instance', async () => {
    const [one, two] = [ear(here), ear(there)];
    await say(here, 'test.both');
    await Promise.all([one.until(1), two.until(1)]);
    expect(one.types()).toEqual(['test.both']);
    expect(two.types()).toEqual(['test.both']);
  });

  it('says nothing of work that was rolled back', async () => {
    const listener = ear(here);
    const attempt = here.transaction.run(someActor(), async (tx) => {
      tx.emit(news('test.never'));
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    await say(here, 'test.after');
    await listener.until(1);
    expect(listener.types()).toEqual(['test.after']);
  });

  it('misses nothing when transactions commit in another order than they began', async () => {
    const actor = someActor();
    const listener = ear(here);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (began = resolve));
    const slow = here.transaction.run(actor, async (tx) => {
      tx.emit(news('test.slow'));
      await tx.sql('insert into luwte.note values ($1, luwte.facility(), $2)', [newId(), 'x']);
      began();
      await held;
    });
    await hasBegun;
    await say(here, 'test.quick', actor);
    await listener.until(1);
    const position = listener.heard[0]?.horizon ?? '';
    release();
    await slow;
    await listener.until(2);
    expect(listener.types()).toEqual(['test.quick', 'test.slow']);
    const resumed = await here.relay.since(actor.facilityId, position);
    expect(resumed?.events.map(({ type }) => type)).toContain('test.slow');
  });

  it('tells a board that comes back only the news of its own house', async () => {
    const [ours, theirs] = [someActor(), someActor()];
    const position = await here.relay.position();
    await say(here, 'test.ours', ours);
    await say(here, 'test.theirs', theirs);
    const resumed = await here.relay.since(ours.facilityId, position);
    expect(resumed?.events.map(({ type }) => type)).toEqual(['test.ours']);
  });

  it('says that a board must start anew when its position is no longer kept', async () => {
    const actor = someActor();
    const position = await here.relay.position();
    await say(here, 'test.old', actor);
    await database.sql(`update luwte.outbox set at = now() - interval '2 days'`);
    await database.sql(`select luwte.outbox_forget('1 day')`);
    expect(await here.relay.since(actor.facilityId, position)).toBeNull();
    expect(await here.relay.since(actor.facilityId, await here.relay.position())).toMatchObject({
      events: [],
    });
    expect(await here.relay.since(actor.facilityId, '99999999999')).toBeNull();
  });

  it('tells one board each piece of news once', async () => {
    const listener = ear(here);
    await Promise.all(Array.from({ length: 60 }, (_, i) => say(i % 2 ? here : there, `test.n${i}`)));
    await listener.until(60);
    await say(here, 'test.last');
    await listener.until(61);
    expect(new Set(listener.types()).size).toBe(61);
    expect(listener.types()).toHaveLength(61);
  });
});
