import { addDays, type Id, instantAt, type Page, wallClock } from '@luwte/platform/kernel';
import type { VisitorListItem } from '@luwte/visitors/domain';
import { type Client, type House, startStreet, type Street } from '../house';

const ZONE = 'Europe/Amsterdam';

describe('the list of visitors', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let nurse: Client;
  const ids: Record<string, Id> = {};

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'nurse', 'shift-lead');
    desk = await house.as('front-desk');
    nurse = await house.as('nurse');
    const complete = {
      birthYear: 1980,
      gender: 'man',
      postcode4: 'none',
      housing: 'street',
      languages: ['nl'],
      substances: ['crack'],
      routes: ['smoke'],
    };
    const people: Readonly<Record<string, object>> = {
      complete: { handle: 'Af', ...complete },
      bare: {},
      sheltered: { handle: 'Nacht', housing: 'shelter' },
      ill: { handle: 'Ziek' },
      double: { handle: 'Dubbel' },
    };
    for (const [name, body] of Object.entries(people))
      ids[name] = (await desk.post('visitors', { over18: true, ...body })).json<{ id: Id }>().id;
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await nurse.post(`visitors/${ids['ill'] ?? ''}/alerts`, { kind: 'heart', expiresAt: soon });
    await nurse.post(`visitors/${ids['complete'] ?? ''}/alerts`, { kind: 'allergy', expiresAt: null });
    await (
      await house.as('shift-lead')
    ).post('visitor-links', { leadingId: ids['bare'], otherId: ids['double'] });
    const nearly = instantAt(addDays(wallClock(new Date().toISOString(), ZONE).day, -350), '12:00', ZONE);
    await street.database.sql('update luwte.visitor set registered_at = $2 where id = $1', [
      ids['sheltered'],
      nearly,
    ]);
  });
  afterAll(() => street.close());

  const listed = async (query: string): Promise<readonly (string | undefined)[]> => {
    const found: Id[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<VisitorListItem> = (
        await desk.get(`visitors?limit=2&${query}${cursor === null ? '' : `&cursor=${cursor}`}`)
      ).json();
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found.map((id) => Object.keys(ids).find((name) => ids[name] === id)).sort();
  };

  it.each([
    ['housing=street', ['complete']],
    ['housing=shelter', ['sheltered']],
    ['housing=unknown', ['bare', 'double', 'ill']],
    ['intake=complete', ['complete']],
    ['intake=missing', ['bare', 'double', 'ill', 'sheltered']],
    ['alert=heart', ['ill']],
    ['due=alert-expiring', ['ill']],
    ['due=dormant-soon', ['sheltered']],
    ['link=linked', ['bare', 'double']],
    ['link=single', ['complete', 'ill', 'sheltered']],
    ['link=single&intake=missing&sort=registeredAt', ['ill', 'sheltered']],
    ['status=active&alert=allergy', ['complete']],
  ])('is narrowed by %s, page by page, without one missing or twice', async (query, names) => {
    expect(await listed(query)).toEqual(names);
  });
});
