import { VIEW_LIMITS, type SavedView } from '@luwte/identity/domain';
import { type Client, type House, startStreet, type Street } from '../house';

const SEATED = {
  list: 'visits',
  name: 'Zit nu',
  shared: false,
  filters: [{ name: 'state', value: 'seated' }],
  columns: [{ key: 'code' }, { key: 'place' }],
};

describe('views of a list that somebody keeps', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let lead: Client;
  beforeAll(async () => {
    street = await startStreet();
  });
  beforeEach(async () => {
    house = await street.house('front-desk', 'shift-lead');
    [desk, lead] = await Promise.all([house.as('front-desk'), house.as('shift-lead')]);
  });
  afterAll(() => street.close());

  const seen = async (client: Client, list = 'visits'): Promise<readonly SavedView[]> =>
    (await client.get(`saved-views?list=${list}`)).json<{ items: SavedView[] }>().items;
  const save = (client: Client, view: object = {}) => client.post('saved-views', { ...SEATED, ...view });

  it('come back as they were kept, on their own list, for who kept them', async () => {
    const { id } = (await save(desk)).json<{ id: string }>();
    expect(await seen(desk)).toEqual([{ ...SEATED, id, own: true }]);
    expect(await seen(desk, 'visitors')).toEqual([]);
    expect(await seen(lead)).toEqual([]);
  });

  it('are seen by colleagues when shared, and by no other house; only who kept one forgets it', async () => {
    const { id } = (await save(desk, { shared: true })).json<{ id: string }>();
    const elsewhere = await (await street.house('front-desk')).as('front-desk');
    expect((await seen(lead)).map(({ id, own }) => [id, own])).toEqual([[id, false]]);
    expect(await seen(elsewhere)).toEqual([]);
    for (const other of [lead, elsewhere])
      expect((await other.ask('DELETE', `saved-views/${id}`)).status).toBe(404);
    expect((await desk.ask('DELETE', `saved-views/${id}`)).status).toBe(204);
    expect(await seen(lead)).toEqual([]);
  });

  it('have names of their own, and do not grow without end', async () => {
    await save(desk);
    expect((await save(desk, { name: 'ZIT NU' })).json()).toMatchObject({ code: 'identity.view-name-taken' });
    for (let n = 1; n < VIEW_LIMITS.views; n += 1) await save(desk, { name: `Weergave ${n}` });
    expect((await save(desk, { name: 'Nog een' })).json()).toMatchObject({ code: 'identity.too-many-views' });
    expect(await seen(desk)).toHaveLength(VIEW_LIMITS.views);
  });
});
