import {
  addDays,
  type Day,
  fromMillis,
  type Id,
  instantAt,
  type Page,
  type Problem,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { RetentionJob } from '@luwte/visitors/api';
import type { AlertTermsRead, RetentionLine, RetentionOverview, VisitorCard } from '@luwte/visitors/domain';
import { type Client, type House, startStreet, type Street } from '../house';

const ZONE = 'Europe/Amsterdam';

describe('whom the house no longer sees', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let privacy: Client;
  let today: Day;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'nurse', 'shift-lead', 'privacy-officer');
    desk = await house.as('front-desk');
    privacy = await house.as('privacy-officer');
    today = wallClock(new Date().toISOString(), ZONE).day;
  });
  afterAll(() => street.close());

  /** Somebody who was last here on `day`. */
  async function lastSeen(day: Day, handle?: string): Promise<{ id: Id; code: string }> {
    const visitor = (await desk.post('visitors', { over18: true, ...(handle && { handle }) })).json<{
      id: Id;
      code: string;
    }>();
    await street.database.sql(
      'update luwte.visitor set registered_at = $2, last_visit_at = $2 where id = $1',
      [visitor.id, instantAt(day, '12:00', ZONE)],
    );
    return visitor;
  }
  const run = () => street.api.get(RetentionJob, { strict: false }).runHouse(house.facilityId, ZONE);
  const statusOf = async (id: Id): Promise<unknown> =>
    (await street.database.sql('select status from luwte.visitor where id = $1', [id]))[0]?.['status'];
  const lines = async (): Promise<readonly RetentionLine[]> =>
    (await privacy.get('visitor-retention/records?limit=200')).json<Page<RetentionLine>>().items;
  const lineOf = async (id: Id): Promise<RetentionLine | undefined> =>
    (await lines()).find(({ visitorId }) => visitorId === id);
  const yearsAgo = (years: number, days = 0): Day => {
    const [year = '', ...rest] = today.split('-');
    return addDays(addDays(`${Number(year) - years}-${rest.join('-')}`, 0), days);
  };
  const announceEarlier = (id: Id, days: number) =>
    street.database.sql(
      'update luwte.visitor_retention_notice set announced_on = announced_on - $2::int where visitor_id = $1',
      [id, days],
    );

  it('becomes dormant on the day, and wakes with the next visit as far as the intake is', async () => {
    const gone = await lastSeen(addDays(today, -365));
    const nearly = await lastSeen(addDays(today, -364));
    await run();
    expect([await statusOf(gone.id), await statusOf(nearly.id)]).toEqual(['dormant', 'provisional']);
    await desk.change('PATCH', `visitors/${gone.id}`, 2, {
      handle: 'Slaper',
      birthYear: 1970,
      gender: 'man',
      postcode4: 'none',
      housing: 'street',
      languages: ['nl'],
      substances: ['crack'],
      routes: ['smoke'],
    });
    expect(await statusOf(gone.id)).toBe('dormant');
    const came = await desk.post('floor/visits', {
      visitorId: gone.id,
      over18: true,
      intoxication: 0,
      deviation: { reason: 'Voor de proef', secondAccountId: house.accountId('nurse') },
    });
    expect([came.status, await statusOf(gone.id)]).toEqual([201, 'active']);
  });

  it('is announced a month before it goes, erased when both are over, once, and with proof', async () => {
    const due = await lastSeen(yearsAgo(5), 'Vergeten Vogel');
    const soon = await lastSeen(yearsAgo(5, 20));
    const later = await lastSeen(yearsAgo(5, 60));
    expect((await run()).erased).toBe(0);
    expect(await lineOf(due.id)).toMatchObject({
      code: due.code,
      state: 'announced',
      goesOn: addDays(today, 30),
    });
    expect(await lineOf(soon.id)).toMatchObject({ state: 'announced', goesOn: addDays(today, 30) });
    expect(await lineOf(later.id)).toMatchObject({ state: 'coming' });
    expect(await run()).toMatchObject({ announced: 0, erased: 0 });
    await announceEarlier(due.id, 30);
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.reduce((sum, { erased }) => sum + erased, 0)).toBe(1);
    expect([await statusOf(due.id), await statusOf(soon.id)]).toEqual(['erased', 'dormant']);
    const proofs = await street.database.sql(
      `select reason, asked_by, records, by_account from luwte.visitor_erasure where facility_id = $1`,
      [house.facilityId],
    );
    expect(proofs).toEqual([
      { reason: 'term', asked_by: 'house', records: 1, by_account: '00000000-0000-0000-0000-000000000000' },
    ]);
    expect(await lineOf(due.id)).toBeUndefined();
  });

  it('stays when they come back in time', async () => {
    const back = await lastSeen(yearsAgo(5, 10));
    await run();
    expect((await lineOf(back.id))?.state).toBe('announced');
    await street.database.sql('update luwte.visitor set last_visit_at = now() where id = $1', [back.id]);
    expect((await run()).withdrawn).toBe(1);
    expect(await lineOf(back.id)).toBeUndefined();
    expect((await run()).withdrawn).toBe(0);
  });

  it('stays while it is held, with a reason; also when somebody asks to erase', async () => {
    const held = await lastSeen(yearsAgo(6));
    await run();
    await announceEarlier(held.id, 40);
    expect((await privacy.post(`visitors/${held.id}/hold`, { reason: 'complaint' })).status).toBe(201);
    expect((await privacy.post(`visitors/${held.id}/hold`, { reason: 'claim' })).json<Problem>().code).toBe(
      'visitors.already-held',
    );
    await run();
    expect(await statusOf(held.id)).toBe('dormant');
    expect(await lineOf(held.id)).toMatchObject({ state: 'held', holdReason: 'complaint' });
    const refused = await privacy.post(`visitors/${held.id}/erasure`, {
      reason: 'request',
      askedBy: 'visitor',
      confirmation: held.code,
    });
    expect(refused.json()).toMatchObject({ code: 'visitors.erase-must-wait', blocks: ['held'] });
    expect((await privacy.post(`visitors/${held.id}/hold/release`)).status).toBe(201);
    expect((await privacy.post(`visitors/${held.id}/hold/release`)).json<Problem>().code).toBe(
      'visitors.not-held',
    );
    expect((await run()).erased).toBe(1);
    expect(await statusOf(held.id)).toBe('erased');
  });

  it('goes by when the person was last here, under whichever record', async () => {
    const [old, recent] = [await lastSeen(yearsAgo(7)), await lastSeen(yearsAgo(1))];
    const lead = await house.as('shift-lead');
    await lead.post('visitor-links', { leadingId: recent.id, otherId: old.id });
    await run();
    expect((await lines()).map(({ visitorId }) => visitorId)).not.toContain(old.id);
  });

  it('follows the terms of the house, which change by version', async () => {
    const { version, terms, counts } = (await privacy.get('visitor-retention')).json<RetentionOverview>();
    expect([version, terms, counts.kept > 0]).toEqual([
      0,
      { dormantDays: 365, years: 5, noticeDays: 30 },
      true,
    ]);
    expect((await privacy.change('PUT', 'visitor-retention', 0, { ...terms, noticeDays: 10 })).status).toBe(
      422,
    );
    expect(
      (await privacy.change('PUT', 'visitor-retention', 0, { ...terms, years: 2 })).json(),
    ).toMatchObject({ version: 1 });
    expect(
      (await privacy.change('PUT', 'visitor-retention', 0, { ...terms, years: 3 })).json<Problem>().code,
    ).toBe('platform.stale-version');
    const two = await lastSeen(yearsAgo(2));
    expect((await run()).announced).toBeGreaterThan(0);
    expect((await lineOf(two.id))?.state).toBe('announced');
  });
});

describe('alerts', () => {
  let street: Street;
  let house: House;
  let nurse: Client;
  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'nurse');
    nurse = await house.as('nurse');
  });
  afterAll(() => street.close());

  it('hold for the usual term of their kind, expire, and are renewed or extended', async () => {
    const { id } = (await (await house.as('front-desk')).post('visitors', { over18: true })).json<{
      id: Id;
    }>();
    const card = async (): Promise<VisitorCard> => (await nurse.get(`visitors/${id}`)).json();
    const { terms, version } = (await nurse.get('visitor-alert-terms')).json<AlertTermsRead>();
    expect(
      (await nurse.change('PUT', 'visitor-alert-terms', version, { ...terms, aggression: 10 })).status,
    ).toBe(200);
    const alert = (
      await nurse.post(`visitors/${id}/alerts`, { kind: 'aggression', note: 'Rustig aanspreken' })
    ).json<{ id: Id }>();
    const today = wallClock(new Date().toISOString(), ZONE).day;
    const ends = instantAt(addDays(today, 11), '00:00', ZONE);
    expect((await card()).alerts).toMatchObject([{ kind: 'aggression', expiresAt: ends }]);
    await street.database.sql(
      `update luwte.visitor_alert set since = now() - interval '2 days', expires_at = now() - interval '1 minute' where id = $1`,
      [alert.id],
    );
    expect(await card()).toMatchObject({
      alerts: [],
      pastAlerts: [{ id: alert.id, state: 'expired', note: 'Rustig aanspreken' }],
    });
    expect((await nurse.post(`visitors/${id}/alerts/${alert.id}/extension`, {})).status).toBe(201);
    expect(await card()).toMatchObject({ alerts: [{ id: alert.id, expiresAt: ends }], pastAlerts: [] });
    const later = fromMillis(toMillis(ends) + 86_400_000);
    await nurse.post(`visitors/${id}/alerts/${alert.id}/extension`, { expiresAt: later });
    expect((await card()).alerts).toMatchObject([{ expiresAt: later }]);
    await nurse.post(`visitors/${id}/alerts/${alert.id}/ending`);
    expect(await card()).toMatchObject({ alerts: [], pastAlerts: [{ state: 'ended' }] });
    expect((await nurse.post(`visitors/${id}/alerts/${alert.id}/extension`, {})).status).toBe(404);
    const [row] = await street.database.sql(
      'select extended_at is not null as traced from luwte.visitor_alert where id = $1',
      [alert.id],
    );
    expect(row).toEqual({ traced: true });
  });
});
