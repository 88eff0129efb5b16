import { type Id, newId, type Problem } from '@luwte/platform/kernel';
import type { VisitorCard, VisitorListItem, VisitorRegistered } from '@luwte/visitors/domain';
import { tablesThatTell } from './tables-that-tell';
import { type Client, type House, startStreet, type Street } from '../house';

type Found = { readonly items: readonly VisitorListItem[]; readonly nextCursor: string | null };

/** Nobody else in this file is called so; the accent and the blank are part of the test. */
const HANDLE = 'Zwarte Mées';

describe('visitors', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let elsewhere: Client;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'nurse', 'peer-worker');
    desk = await house.as('front-desk');
    elsewhere = await (await street.house('front-desk')).as('front-desk');
  });
  afterAll(() => street.close());

  async function registered(body: object, client = desk): Promise<VisitorRegistered> {
    const answer = await client.post('visitors', { over18: true, ...body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json();
  }
  const card = async (id: Id, client = desk): Promise<VisitorCard> =>
    (await client.get(`visitors/${id}`)).json<VisitorCard>();
  const search = async (query: string, client = desk): Promise<readonly VisitorListItem[]> =>
    (await client.get(`visitors?${new URLSearchParams({ query }).toString()}`)).json<Found>().items;
  const handles = async (query: string, client = desk) =>
    (await search(query, client)).map(({ handle }) => handle);

  it('are registered with nothing but "18 or older", and the answer tells nothing of them', async () => {
    const answer = await desk.post('visitors', { over18: true, handle: 'Zilverplevier', birthYear: 1971 });
    expect(Object.keys(answer.json<object>()).sort()).toEqual(['code', 'id', 'version']);
    const { id, code } = await registered({});
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{9}$/);
    expect(await card(id)).toMatchObject({
      id,
      code,
      version: 1,
      status: 'provisional',
      over18: true,
      alerts: [],
    });
  });

  it('become active once the intake is complete, and keep what was left out of a change', async () => {
    const { id } = await registered({ handle: 'Tjiftjaf', gender: 'man' });
    const intake = {
      birthYear: 1980,
      postcode4: 'none',
      housing: 'street',
      languages: ['nl', 'pl'],
      substances: ['crack'],
      routes: ['smoke'],
    };
    const answer = await desk.change('PATCH', `visitors/${id}`, 1, intake);
    expect(answer.json()).toEqual({ id, version: 2 });
    expect(await card(id)).toMatchObject({ ...intake, handle: 'Tjiftjaf', gender: 'man', status: 'active' });
    await desk.change('PATCH', `visitors/${id}`, 2, { handle: null });
    expect((await card(id)).handle).toBeNull();
    expect(await handles('Tjiftjaf')).toEqual([]);
  });

  it.each([
    ['says to be younger', { over18: false }],
    ['was born too late', { over18: true, birthYear: new Date().getUTCFullYear() - 17 }],
  ])('are not registered when somebody %s; help is offered all the same', async (_, body) => {
    const refused = await desk.post('visitors', body);
    expect([refused.status, refused.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'visitors.under-age',
        offer: ['emergency-help', 'sterile-equipment', 'referral'],
      }),
    ]);
  });

  it('do not become under-age by a correction', async () => {
    const { id } = await registered({ birthYear: 1990 });
    const refused = await desk.change('PATCH', `visitors/${id}`, 1, {
      birthYear: new Date().getUTCFullYear() - 10,
    });
    expect(refused.json<Problem>().code).toBe('visitors.under-age');
    expect((await card(id)).birthYear).toBe(1990);
  });

  it.each([
    ['as it is written', 'Zwarte Mées'],
    ['without accent or capitals', 'zwarte mees'],
    ['half', 'zwar'],
    ['with a letter too few', 'Zwate Mees'],
    ['with two letters swapped', 'Zwrate Mees'],
    ['with another ending', 'Zwarte Mezen'],
    ['by the last word', 'mees'],
  ])('are found by their handle %s', async (_, typed) => {
    const known = await desk.get('visitors?query=zwartemees&limit=1');
    if (known.json<Found>().items.length === 0) await registered({ handle: HANDLE });
    expect((await handles(typed))[0]).toBe(HANDLE);
  });

  it('are found by code however it is typed, and nowhere else', async () => {
    const { code, id } = await registered({ handle: 'Kerkuil' });
    const typed = `${code.slice(0, 3)}-${code.slice(3, 6)} ${code.slice(6)}`.toLowerCase();
    expect((await search(typed)).map((one) => one.id)).toEqual([id]);
    expect((await desk.get(`visitors/by-code/${code}`)).json<VisitorCard>().id).toBe(id);
    expect(await search(code, elsewhere)).toEqual([]);
    expect((await elsewhere.get(`visitors/by-code/${code}`)).status).toBe(404);
  });

  it('are not there for another house', async () => {
    const { id } = await registered({ handle: 'Visarend' });
    const answers = [
      await elsewhere.get(`visitors/${id}`),
      await elsewhere.get(`visitors/${id}/pass`),
      await elsewhere.change('PATCH', `visitors/${id}`, 1, { handle: 'Vis' }),
      await elsewhere.get(`visitors/${newId()}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await handles('Visarend', elsewhere)).toEqual([]);
    expect((await card(id)).handle).toBe('Visarend');
  });

  it('are not registered under an id that another house has taken', async () => {
    const { id } = await registered({});
    const refused = await elsewhere.post('visitors', { id, over18: true });
    expect([refused.status, refused.json<Problem>().code]).toEqual([409, 'platform.crossed']);
    expect((await card(id)).version).toBe(1);
  });

  it('keep the first of two changes, and tell the second what is there now', async () => {
    const { id } = await registered({ handle: 'Wulp' });
    const answers = await Promise.all(
      ['Regenwulp', 'Steenloper'].map((handle) => desk.change('PATCH', `visitors/${id}`, 1, { handle })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const stale = answers.find(({ status }) => status === 409);
    expect(stale?.json()).toMatchObject({ code: 'platform.stale-version', currentVersion: 2 });
    const after = await card(id);
    expect([after.version, await handles(after.handle ?? '')]).toEqual([2, [after.handle]]);
  });

  it('are registered once, however often the same request arrives', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { over18: true, handle: 'Grutto' };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.post('visitors', body, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await handles('Grutto')).toEqual(['Grutto']);
    const other = await desk.post('visitors', { ...body, handle: 'Kemphaan' }, key);
    expect([other.status, other.json<Problem>().code]).toEqual([409, 'platform.idempotency-key-reused']);
  });

  it('are listed page by page without one missing or twice, in either order', async () => {
    for (const sort of ['-registeredAt', 'registeredAt', '-lastVisitAt', 'lastVisitAt']) {
      const seen: Id[] = [];
      let cursor: string | null = null;
      do {
        const page: Found = (
          await desk.get(`visitors?limit=3&sort=${sort}${cursor === null ? '' : `&cursor=${cursor}`}`)
        ).json();
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);
      const all = (await desk.get('visitors?limit=200')).json<Found>().items.map(({ id }) => id);
      expect([seen.length, [...seen].sort()]).toEqual([all.length, [...all].sort()]);
    }
  });

  it('show their alerts while they hold', async () => {
    const { id } = await registered({ handle: 'Roerdomp' });
    const nurse = await house.as('nurse');
    const added = await nurse.post(`visitors/${id}/alerts`, { kind: 'epilepsy', note: 'Medicijn in jaszak' });
    expect((await card(id)).alerts).toMatchObject([{ kind: 'epilepsy', note: 'Medicijn in jaszak' }]);
    expect((await search('Roerdomp'))[0]?.alertKinds).toEqual(['epilepsy']);
    await nurse.post(`visitors/${id}/alerts/${added.json<{ id: Id }>().id}/ending`);
    expect((await card(id)).alerts).toEqual([]);
    const past = await nurse.post(`visitors/${id}/alerts`, {
      kind: 'heart',
      expiresAt: '2020-01-01T00:00:00Z',
    });
    expect(past.status).toBe(422);
  });

  it('leave an audit entry whenever somebody reads their card', async () => {
    const { id } = await registered({});
    await card(id);
    const entries = await street.database.sql<{ event: string }>(
      'select event from luwte.audit_entry where subject_id = $1 order by at, event desc',
      [id],
    );
    expect(entries.map(({ event }) => event)).toEqual(['visitors.registered', 'visitors.read']);
  });

  it('leave nothing readable in any table', async () => {
    const secret = { handle: 'Onvindbare Xyzzy', emergencyWishes: 'Bel mijn zus Qwertha' };
    const { id } = await registered({ ...secret, birthYear: 1961, postcode4: '3319' });
    const nurse = await house.as('nurse');
    await nurse.post(`visitors/${id}/alerts`, { kind: 'allergy', note: 'Allergisch voor Plughnoten' });
    await search('Onvindbare Xyzzy');
    expect(await tablesThatTell(street.database, 'Xyzzy', 'Qwertha', 'Plughnoten', 'Onvindbare')).toEqual([]);
    expect(await tablesThatTell(street.database, id)).toContain('luwte.visitor');
  });
});
