import type { Page, Problem } from '@luwte/platform/kernel';
import type { ImportDone, ImportRow, ImportVerdict, VisitorListItem } from '@luwte/visitors/domain';
import { type Client, type House, startStreet, type Street } from '../house';
import { tablesThatTell } from './tables-that-tell';

const ROWS = 5000;
const BAD: readonly (readonly [line: number, cells: Partial<ImportRow>, column: string, code: string])[] =
  Array.from({ length: 37 }, (_, index) => {
    const line = 50 + index * 130;
    const faults = [
      [{ birthYear: 'jong' }, 'birthYear', 'not-a-year'],
      [{ birthYear: '2015' }, 'birthYear', 'under-age'],
      [{ gender: 'vis' }, 'gender', 'unknown-word'],
      [{ postcode4: '12' }, 'postcode4', 'not-a-postcode'],
      [{ reference: '' }, 'reference', 'missing'],
      [{ reference: 'oud-2' }, 'reference', 'repeated'],
      [{ substances: 'suiker' }, 'substances', 'unknown-word'],
      [{ registeredOn: '31-02-2024' }, 'registeredOn', 'not-a-day'],
      [{ handle: '<script>' }, 'handle', 'not-allowed'],
    ] as const;
    const [cells, column, code] = faults[index % faults.length] ?? faults[0];
    return [line, cells, column, code];
  });

describe('importing visitors from a file', () => {
  let street: Street;
  let house: House;
  let coordinator: Client;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'coordinator', 'privacy-officer');
    coordinator = await house.as('coordinator');
  });
  afterAll(() => street.close());

  const rows: readonly ImportRow[] = Array.from({ length: ROWS }, (_, index): ImportRow => {
    const line = index + 2;
    const wrong = BAD.find(([at]) => at === line)?.[1];
    return {
      line,
      reference: `oud-${line}`,
      handle: `Vogel ${line}`,
      birthYear: String(1950 + (line % 50)),
      gender: 'man',
      postcode4: '3311',
      substances: 'crack, heroïne',
      registeredOn: '1-3-2024',
      ...wrong,
    };
  });
  const visitors = async (): Promise<unknown> =>
    (
      await street.database.sql('select count(*)::int as n from luwte.visitor where facility_id = $1', [
        house.facilityId,
      ])
    )[0]?.['n'];

  it('explains all 37 wrong rows of 5,000, and keeps nothing of it', async () => {
    const begun = performance.now();
    const answer = await coordinator.post('visitor-imports/verdict', { rows });
    const seconds = (performance.now() - begun) / 1000;
    expect(answer.status).toBe(200);
    const verdict = answer.json<ImportVerdict>();
    expect(verdict).toMatchObject({ added: ROWS - 37, known: 0, wrong: 37 });
    expect(verdict.errors.map(({ line, column, code }) => [line, column, code])).toEqual(
      BAD.map(([line, , column, code]) => [line, column, code]),
    );
    expect(await visitors()).toBe(0);
    expect(await tablesThatTell(street.database, 'Vogel 17', 'oud-17')).toEqual([]);
    process.stderr.write(`      judged ${ROWS} rows in ${seconds.toFixed(1)} s\n`);
  }, 60_000);

  it('imports the others in one go, and done twice or twice at once adds nobody', async () => {
    const begun = performance.now();
    const answers = await Promise.all([
      coordinator.post('visitor-imports', { rows }),
      coordinator.post('visitor-imports', { rows }),
    ]);
    const seconds = (performance.now() - begun) / 1000;
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const done = answers.map((answer) => answer.json<ImportDone>()).sort((a, b) => b.added - a.added);
    expect(done).toMatchObject([
      { added: ROWS - 37, known: 0, wrong: 37 },
      { added: 0, known: ROWS - 37, wrong: 37 },
    ]);
    expect(await visitors()).toBe(ROWS - 37);
    expect((await coordinator.post('visitor-imports/verdict', { rows })).json()).toMatchObject({
      added: 0,
      known: ROWS - 37,
    });
    process.stderr.write(`      imported ${ROWS} rows, twice at once, in ${seconds.toFixed(1)} s\n`);
  }, 120_000);

  it('has them found, sealed, with their days, and every one in the audit log', async () => {
    const desk = await house.as('front-desk');
    const [hit] = (await desk.get('visitors?query=Vogel%204017')).json<Page<VisitorListItem>>().items;
    expect(hit).toMatchObject({
      handle: 'Vogel 4017',
      status: 'provisional',
      registeredAt: '2024-03-01T11:00:00.000Z',
    });
    expect(await tablesThatTell(street.database, 'Vogel 4017', 'oud-4017')).toEqual([]);
    const [audited] = await street.database.sql(
      `select count(*)::int as n from luwte.audit_entry where facility_id = $1 and event = 'visitors.registered'`,
      [house.facilityId],
    );
    expect(audited).toEqual({ n: ROWS - 37 });
  });

  it('knows somebody by the code of the pass too, and forgets the reference with the person', async () => {
    const desk = await house.as('front-desk');
    const known = (await desk.post('visitors', { over18: true })).json<{ id: string; code: string }>();
    const row = { line: 2, reference: 'nieuw-1', code: known.code, over18: 'ja' };
    expect((await coordinator.post('visitor-imports/verdict', { rows: [row] })).json()).toMatchObject({
      added: 0,
      known: 1,
    });
    const other = { line: 2, reference: 'nieuw-2', over18: 'ja', handle: 'Wegvogel' };
    await coordinator.post('visitor-imports', { rows: [other] });
    const [hit] = (await desk.get('visitors?query=Wegvogel')).json<Page<VisitorListItem>>().items;
    const privacy = await house.as('privacy-officer');
    await privacy.post(`visitors/${hit?.id ?? ''}/erasure`, {
      reason: 'request',
      askedBy: 'visitor',
      confirmation: hit?.code ?? '',
    });
    expect((await coordinator.post('visitor-imports/verdict', { rows: [other] })).json()).toMatchObject({
      added: 1,
    });
  });

  it('refuses what is no list of rows, and more than a house can have', async () => {
    expect((await coordinator.post('visitor-imports', { rows: [] })).status).toBe(422);
    expect(
      (await coordinator.post('visitor-imports', { rows: [{ line: 2, bsn: '123456782' }] })).status,
    ).toBe(400);
    const many = Array.from({ length: 10_001 }, (_, line) => ({ line: line + 1 }));
    expect((await coordinator.post('visitor-imports/verdict', { rows: many })).status).toBe(422);
    expect(
      (await (await house.as('front-desk')).post('visitor-imports/verdict', { rows: [] })).json<Problem>()
        .code,
    ).toBe('platform.forbidden');
  });
});
