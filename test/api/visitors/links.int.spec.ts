import type { Id, Page, Problem } from '@luwte/platform/kernel';
import type {
  DuplicateSuggestion,
  VisitorCard,
  VisitorExport,
  VisitorListItem,
} from '@luwte/visitors/domain';
import { type Client, type House, startStreet, type Street } from '../house';

describe('records of one person', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let lead: Client;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'nurse', 'shift-lead', 'coordinator', 'privacy-officer');
    desk = await house.as('front-desk');
    lead = await house.as('shift-lead');
  });
  afterAll(() => street.close());

  async function registered(body: object): Promise<{ id: Id; code: string }> {
    const answer = await desk.post('visitors', { over18: true, ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json();
  }
  const link = (leadingId: Id, otherId: Id, client = lead) =>
    client.post('visitor-links', { leadingId, otherId });
  const suggested = async (state = 'open'): Promise<readonly DuplicateSuggestion[]> =>
    (await lead.get(`visitor-duplicates?state=${state}&limit=200`)).json<Page<DuplicateSuggestion>>().items;
  const pair = (suggestion: DuplicateSuggestion): Id[] => [suggestion.one.id, suggestion.other.id].sort();
  const card = async (id: Id): Promise<VisitorCard> => (await desk.get(`visitors/${id}`)).json();
  const people = async (...ids: Id[]): Promise<Id[]> =>
    (
      await street.database.sql<{ person_id: Id }>(
        'select distinct person_id from luwte.visitor_person where visitor_id = any ($1::uuid[]) order by 1',
        [ids],
      )
    ).map((row) => row.person_id);

  it('are suggested with reasons, the likeliest first, and not whoever only shares a year', async () => {
    const a = await registered({ handle: 'Grasmus', birthYear: 1979, gender: 'man' });
    const b = await registered({ handle: 'Gras mus', birthYear: 1979, gender: 'man' });
    const c = await registered({ handle: 'Grasmuis', birthYear: 1979 });
    const d = await registered({ handle: 'Ooievaar', birthYear: 1979, gender: 'man' });
    const found = await suggested();
    expect(found.map((one) => one.score)).toEqual([...found.map((one) => one.score)].sort((x, y) => y - x));
    const of = (x: { id: Id }, y: { id: Id }) =>
      found.find((one) => pair(one).join() === [x.id, y.id].sort().join());
    expect(of(a, c)).toMatchObject({ reasons: ['like-handle', 'same-birth-year'], dismissalId: null });
    expect(of(a, b)?.reasons).toEqual(
      expect.arrayContaining(['like-handle', 'same-birth-year', 'same-gender']),
    );
    expect(found.flatMap((one) => pair(one))).not.toContain(d.id);
  });

  it('are each told that the card of one of them was read', async () => {
    const [a, b] = [
      await registered({ handle: 'Zilvermeeuw' }),
      await registered({ handle: 'Zilvermeeuwe' }),
    ];
    await link(a.id, b.id);
    await card(a.id);
    const told = await lead.get(`visitor-access?visitorId=${b.id}`);
    expect(told.json<Page<{ event: string }>>().items.map(({ event }) => event)).toContain('visitors.read');
  });

  it('are linked and unlinked: both stay as they were, one person in between', async () => {
    const [a, b] = [await registered({ handle: 'Tureluur' }), await registered({ handle: 'Tureluurs' })];
    const before = [await card(a.id), await card(b.id)];
    expect((await people(a.id, b.id)).length).toBe(2);
    expect((await link(a.id, b.id)).status).toBe(201);
    expect(await people(a.id, b.id)).toEqual([a.id]);
    expect((await card(a.id)).linked).toMatchObject([{ id: b.id, handle: 'Tureluurs', leads: false }]);
    expect((await card(b.id)).linked).toMatchObject([{ id: a.id, handle: 'Tureluur', leads: true }]);
    const found = (await desk.get('visitors?query=Tureluur')).json<Page<VisitorListItem>>().items;
    expect(found.map(({ id }) => id)).toEqual([a.id]);
    expect((await suggested()).map(pair)).not.toContainEqual([a.id, b.id].sort());
    expect((await lead.post(`visitors/${b.id}/unlinking`)).status).toBe(201);
    expect([await card(a.id), await card(b.id)]).toEqual(before);
    expect((await people(a.id, b.id)).length).toBe(2);
    const trace = await street.database.sql(
      'select visitor_id, leads, ended_at is not null as ended, ended_by is not null as known from luwte.visitor_link where visitor_id in ($1, $2) order by leads desc',
      [a.id, b.id],
    );
    expect(trace).toEqual([
      { visitor_id: a.id, leads: true, ended: true, known: true },
      { visitor_id: b.id, leads: false, ended: true, known: true },
    ]);
  });

  it('keep one leading record when it leaves a group of three', async () => {
    const [a, b, c] = [await registered({}), await registered({}), await registered({})];
    await link(a.id, b.id);
    await link(c.id, b.id);
    expect(await people(a.id, b.id, c.id)).toEqual([a.id]);
    await lead.post(`visitors/${a.id}/unlinking`);
    expect(await people(b.id, c.id)).toEqual([b.id]);
    expect(await people(a.id)).toEqual([a.id]);
    expect((await lead.post(`visitors/${a.id}/unlinking`)).json<Problem>().code).toBe('visitors.not-linked');
  });

  it('are linked once, however many link at the same time, in whatever direction', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [a, b, c] = [await registered({}), await registered({}), await registered({})];
      const answers = await Promise.all([
        link(a.id, b.id),
        link(b.id, a.id),
        link(b.id, c.id),
        link(c.id, a.id),
        link(a.id, b.id),
      ]);
      expect(answers.filter(({ status }) => status === 201).length).toBe(2);
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
      expect((await people(a.id, b.id, c.id)).length).toBe(1);
      const [leads] = await street.database.sql(
        'select count(*)::int as leads from luwte.visitor_link where leads and ended_at is null and visitor_id in ($1, $2, $3)',
        [a.id, b.id, c.id],
      );
      expect(leads).toEqual({ leads: 1 });
    }
  });

  it('are not suggested again once somebody said that they are two people, until that is taken back', async () => {
    const [a, b] = [
      await registered({ handle: 'Kwartelkoning' }),
      await registered({ handle: 'Kwartelkoning' }),
    ];
    const ids = [a.id, b.id].sort();
    expect((await suggested()).map(pair)).toContainEqual(ids);
    const twice = await Promise.all([
      lead.post('visitor-dismissals', { oneId: a.id, otherId: b.id }),
      lead.post('visitor-dismissals', { oneId: b.id, otherId: a.id }),
    ]);
    expect(new Set(twice.map((answer) => answer.json<{ id: Id }>().id)).size).toBe(1);
    expect((await suggested()).map(pair)).not.toContainEqual(ids);
    const dismissed = (await suggested('dismissed')).find((one) => pair(one).join() === ids.join());
    expect((await lead.post(`visitor-dismissals/${dismissed?.dismissalId ?? ''}/taking-back`)).status).toBe(
      201,
    );
    expect((await suggested()).map(pair)).toContainEqual(ids);
  });

  it('count as one unique visitor', async () => {
    const [a, b] = [await registered({}), await registered({})];
    for (const { id } of [a, b]) {
      const late = new Date(Date.now() - 86_400_000).toISOString();
      const came = await desk.post('floor/visits', {
        visitorId: id,
        over18: true,
        intoxication: 0,
        late: { arrivedAt: late, leftAt: late },
        deviation: { reason: 'Late opgeschreven', secondAccountId: house.accountId('nurse') },
      });
      expect(came.status).toBe(201);
    }
    const uniques = async (): Promise<unknown> =>
      (
        await street.database.sql(
          `select count(*)::int as visits, count(distinct p.person_id)::int as uniques
           from luwte.visit v join luwte.visitor_person p on p.visitor_id = v.visitor_id where v.visitor_id in ($1, $2)`,
          [a.id, b.id],
        )
      )[0];
    expect(await uniques()).toEqual({ visits: 2, uniques: 2 });
    await link(b.id, a.id);
    expect(await uniques()).toEqual({ visits: 2, uniques: 1 });
    const privacy = await house.as('privacy-officer');
    const told = (await privacy.get(`visitors/${a.id}/records`)).json<VisitorExport>();
    expect(told.records.map(({ code }) => code)).toEqual([b.code, a.code]);
    const erased = await privacy.post(`visitors/${a.id}/erasure`, {
      reason: 'request',
      askedBy: 'visitor',
      confirmation: a.code,
    });
    expect(erased.status).toBe(201);
    expect(await uniques()).toEqual({ visits: 2, uniques: 1 });
    expect((await desk.get(`visitors/${b.id}`)).status).toBe(404);
  });
});
