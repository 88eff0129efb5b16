import fs from 'node:fs';
import { defaultRuleSet } from '@luwte/house-rules/domain';
import type { Id, Page, Problem } from '@luwte/platform/kernel';
import type {
  Erasure,
  ErasureLine,
  ErasurePreview,
  VisitorExport,
  VisitorListItem,
} from '@luwte/visitors/domain';
import { type Client, type House, startStreet, type Street } from '../house';
import { tablesThatTell } from './tables-that-tell';

const HANDLE = 'Xyzzyvogel';
const SECRETS = [HANDLE, 'Qwertha', 'Plughnoten', 'Grumpfstraat', 'Zorkel', 'Frobnitz', 'Wibbel', 'Blorb'];
const SIGNATURE = {
  width: 300,
  height: 120,
  strokes: [{ points: Array.from({ length: 9 }, (_, i) => ({ x: 10 + i * 20, y: 20 + (i % 3) * 25 })) }],
};

/** Tables with a visitor's id: emptied or counted by a keeper, or holding nothing but the id and what was handed out. */
const THOUGHT_OF = [
  'emergency_access',
  'floor_decision',
  'floor_note',
  'floor_offer',
  'floor_turn',
  'house_rule_acceptance',
  'house_rule_sanction',
  'information_request',
  'stock_posting',
  'visit',
  'visitor_alert',
  'visitor_gram',
  'visitor_hold',
  'visitor_key',
  'visitor_link',
  'visitor_reference',
  'visitor_retention_notice',
];

describe('erasing a visitor', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let lead: Client;
  let nurse: Client;
  let privacy: Client;
  let versionId: Id;
  const logged: string[] = [];

  beforeAll(async () => {
    const writeSync = fs.writeSync.bind(fs) as (...args: unknown[]) => number;
    jest.spyOn(fs, 'writeSync').mockImplementation((fd: number, text: unknown, ...rest: unknown[]) => {
      if (fd !== 1 && fd !== 2) return writeSync(fd, text, ...rest);
      logged.push(String(text));
      return String(text).length;
    });
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    street = await startStreet({ log: 'info' });
    house = await street.house(
      'front-desk',
      'nurse',
      'shift-lead',
      'manager',
      'privacy-officer',
      'coordinator',
    );
    [desk, lead, nurse, privacy] = (await Promise.all(
      (['front-desk', 'shift-lead', 'nurse', 'privacy-officer'] as const).map((role) => house.as(role)),
    )) as [Client, Client, Client, Client];
    const manager = await house.as('manager');
    versionId = (await made(manager, 'house-rules/versions', defaultRuleSet())).id;
    await made(manager, `house-rules/versions/${versionId}/publication`, { version: 1 });
  });
  afterAll(async () => {
    await street.close();
    jest.restoreAllMocks();
  });

  async function made(client: Client, path: string, body: object): Promise<{ id: Id; code: string }> {
    const answer = await client.post(path, body);
    if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.json();
  }

  /** Somebody with a trace in every table that can hold one. */
  async function known(handle = HANDLE): Promise<{ id: Id; code: string }> {
    const visitor = await made(desk, 'visitors', {
      over18: true,
      handle,
      birthYear: 1961,
      postcode4: '3319',
      emergencyWishes: 'Bel mijn zus Qwertha',
    });
    await made(nurse, `visitors/${visitor.id}/alerts`, {
      kind: 'allergy',
      note: 'Allergisch voor Plughnoten',
    });
    const accepted = {
      visitorId: visitor.id,
      versionId,
      language: 'nl',
      method: 'signature',
      signature: SIGNATURE,
    };
    await made(desk, 'house-rules/acceptances', accepted);
    await visit(visitor.id);
    await visit(visitor.id);
    await made(nurse, 'floor/notes', {
      visitorId: visitor.id,
      kind: 'note',
      text: 'Wibbel vroeg naar de dokter',
      priority: 'normal',
      audience: 'everybody',
    });
    await made(desk, 'floor/refusals', {
      visitorId: visitor.id,
      over18: true,
      intoxication: 3,
      note: `${handle} kwam met Zorkel`,
    });
    return visitor;
  }

  async function visit(visitorId: Id): Promise<void> {
    const came = await made(desk, 'floor/visits', {
      visitorId,
      over18: true,
      intoxication: 0,
      deviation: {
        reason: 'Woont in de Grumpfstraat, afgesproken',
        secondAccountId: house.accountId('nurse'),
      },
    });
    const out = await desk.change('POST', `floor/visits/${came.id}/check-out`, 1, { reason: 'changed-mind' });
    if (out.status >= 300) throw new Error(out.text);
    await made(desk, `floor/visits/${came.id}/uses`, { substance: 'crack', route: 'smoke' }).catch(
      () => undefined,
    );
    const right = await lead.change('POST', `floor/visits/${came.id}/correction`, 2, {
      arrivedAt: new Date(Date.now() - 3_600_000).toISOString(),
      reason: 'Frobnitz zei een uur eerder',
    });
    if (right.status >= 300) throw new Error(right.text);
  }

  async function counts(): Promise<object> {
    const [row] = await street.database.sql(
      `select (select count(*) from luwte.visit)::int as visits,
         (select count(*) from luwte.visit_use)::int as uses,
         (select count(*) from luwte.visit_observation)::int as observations,
         (select count(*) from luwte.floor_decision)::int as decisions,
         (select count(*) from luwte.house_rule_acceptance)::int as acceptances,
         (select count(*) from luwte.house_rule_sanction)::int as sanctions,
         (select count(*) from luwte.visitor)::int as visitors,
         (select count(distinct p.person_id) from luwte.visit v join luwte.visitor_person p on p.visitor_id = v.visitor_id)::int as uniques`,
    );
    return row ?? {};
  }

  const erase = (id: Id, confirmation: string, more: object = {}, client = privacy) =>
    client.post(`visitors/${id}/erasure`, { reason: 'request', askedBy: 'visitor', confirmation, ...more });
  const found = async (query: string): Promise<readonly VisitorListItem[]> =>
    (await desk.get(`visitors?${new URLSearchParams({ query }).toString()}`)).json<Page<VisitorListItem>>()
      .items;

  it('leaves the person in no table, log line, export or search, and every count as it was', async () => {
    const { id, code } = await known();
    await made(desk, 'house-rules/sanctions', {
      visitorId: id,
      ruleKey: 'respect',
      step: 'talk',
      facts: 'Blorb zag het van dichtbij gebeuren.',
    });
    await desk.get(`visitors/${id}`);
    expect((await found(HANDLE)).map((one) => one.id)).toEqual([id]);
    const told = (await privacy.get(`visitors/${id}/records`)).text;
    for (const secret of SECRETS) expect(told).toContain(secret);
    const before = await counts();
    const preview = (await privacy.get(`visitors/${id}/erasure`)).json<ErasurePreview>();
    expect(preview).toMatchObject({ records: 1, blocks: [], sanctionUntil: null });
    expect((await found(HANDLE)).length).toBe(1);

    const answer = await erase(id, code);
    expect([answer.status, Object.keys(answer.json<object>()).sort()]).toEqual([201, ['id', 'version']]);

    expect(await tablesThatTell(street.database, ...SECRETS, code)).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(logged.join('')).not.toMatch(new RegExp([...SECRETS, code].join('|'), 'i'));
    for (const typed of [HANDLE, HANDLE.slice(0, 6), code]) expect(await found(typed)).toEqual([]);
    const answers = [
      await desk.get(`visitors/${id}`),
      await desk.get(`visitors/by-code/${code}`),
      await privacy.get(`visitors/${id}/records`),
      await privacy.get(`visitors/${id}/records/paper`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    const lists = [
      await desk.get('visitors?limit=200'),
      await lead.get('floor/visits?limit=200'),
      await lead.get('floor/board'),
    ];
    for (const list of lists)
      for (const secret of [...SECRETS, code])
        expect(list.text.toLowerCase()).not.toContain(secret.toLowerCase());

    const proof = (await privacy.get(`visitor-erasures/${answer.json<{ id: Id }>().id}`)).json<Erasure>();
    expect(proof).toMatchObject({
      number: 1,
      reason: 'request',
      askedBy: 'visitor',
      records: 1,
      byName: 'Test privacy-officer',
    });
    expect(proof.parts).toEqual(preview.parts);
    expect(proof.parts.map(({ table, outcome }) => `${table} ${outcome}`)).toEqual(
      expect.arrayContaining([
        'visitor_key removed',
        'visitor emptied',
        'visitor_gram removed',
        'visitor_alert removed',
        'house_rule_acceptance emptied',
        'visit_event emptied',
        'floor_decision emptied',
        'house_rule_sanction emptied',
        'visit kept',
        'audit_entry kept',
      ]),
    );
    expect(JSON.stringify(proof)).not.toContain(id);
  });

  it('is asked of every table that names a visitor: one that nobody thought of makes this fail', async () => {
    const named = await street.database.sql<{ name: string }>(
      `select distinct c.table_name as name from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'luwte' and t.table_type = 'BASE TABLE' and c.column_name = 'visitor_id'`,
    );
    expect(named.map(({ name }) => name).filter((name) => !THOUGHT_OF.includes(name))).toEqual([]);
  });

  it('gives a PDF of the proof, and lists it under the next number', async () => {
    const { id, code } = await made(desk, 'visitors', { over18: true, handle: 'Waterral' });
    const { id: proofId } = (await erase(id, code)).json<{ id: Id }>();
    for (const language of ['nl', 'en']) {
      const paper = await privacy.get(`visitor-erasures/${proofId}/paper?language=${language}`);
      expect([paper.status, paper.headers['content-type'], paper.text.slice(0, 5)]).toEqual([
        200,
        'application/pdf',
        '%PDF-',
      ]);
    }
    const { items } = (await privacy.get('visitor-erasures?sort=number')).json<Page<ErasureLine>>();
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
  });

  it('waits while the visitor is in the house', async () => {
    const { id, code } = await made(desk, 'visitors', { over18: true, handle: 'Visdief' });
    const came = await made(desk, 'floor/visits', {
      visitorId: id,
      over18: true,
      intoxication: 0,
      deviation: { reason: 'Voor de proef', secondAccountId: house.accountId('nurse') },
    });
    expect((await privacy.get(`visitors/${id}/erasure`)).json<ErasurePreview>()).toMatchObject({
      blocks: ['open-visit'],
      parts: [],
    });
    const refused = await erase(id, code);
    expect([refused.status, refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'visitors.erase-must-wait', blocks: ['open-visit'] }),
    ]);
    expect((await found('Visdief')).length).toBe(1);
    await desk.change('POST', `floor/visits/${came.id}/check-out`, 1, { reason: 'changed-mind' });
    expect((await erase(id, code)).status).toBe(201);
  });

  it('asks again when a suspension runs, and then does it', async () => {
    const { id, code } = await made(desk, 'visitors', { over18: true, handle: 'Steltkluut' });
    await made(desk, 'house-rules/sanctions', {
      visitorId: id,
      ruleKey: 'respect',
      step: 'days-1-7',
      scope: 'building',
      days: 3,
      facts: 'Gooide een stoel door de huiskamer.',
    });
    const { sanctionUntil } = (await privacy.get(`visitors/${id}/erasure`)).json<ErasurePreview>();
    const refused = await erase(id, code);
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'visitors.sanction-runs',
      until: sanctionUntil,
    });
    expect((await erase(id, code, { despiteSanction: true })).status).toBe(201);
  });

  it('goes by the code of this visitor alone, once, and by the privacy officer alone', async () => {
    const { id, code } = await made(desk, 'visitors', { over18: true });
    const other = await made(desk, 'visitors', { over18: true });
    const wrong = await erase(id, other.code);
    expect([wrong.status, wrong.json<Problem>().code]).toEqual([409, 'visitors.not-this-code']);
    for (const role of ['front-desk', 'shift-lead', 'manager', 'coordinator'] as const)
      expect((await erase(id, code, {}, await house.as(role))).status).toBe(403);
    const answers = await Promise.all([erase(id, code), erase(id, code), erase(id, code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await erase(id, code)).json<Problem>().code).toBe('visitors.state-forbids');
  });

  it('never lets somebody in who is being erased', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id, code } = await made(desk, 'visitors', { over18: true });
      const [came, erased] = await Promise.all([
        desk.post('floor/visits', {
          visitorId: id,
          over18: true,
          intoxication: 0,
          deviation: { reason: 'Voor de proef', secondAccountId: house.accountId('nurse') },
        }),
        erase(id, code),
      ]);
      expect([came.status, erased.status].sort()).toEqual(came.status === 201 ? [201, 409] : [201, 404]);
    }
  });

  it('cannot be undone, nor notes changed of whom nobody erased, not even by the API itself', async () => {
    const { id } = await known('Kuifleeuwerik');
    const app = street.database;
    await expect(
      app.sql(
        `update luwte.visit_event set note = 'anders' where visit_id in (select id from luwte.visit where visitor_id = $1)`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'visit_event_note_keep' });
    await expect(
      app.sql(`update luwte.floor_decision set note = '' where visitor_id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'floor_decision_note_keep' });
    await expect(
      app.sql(`update luwte.house_rule_acceptance set signature = '' where visitor_id = $1`, [id]),
    ).rejects.toMatchObject({ constraint: 'house_rule_acceptance_append_only' });
    await expect(
      app.sql(`update luwte.visitor set status = 'active' where status = 'erased'`),
    ).rejects.toMatchObject({
      constraint: 'visitor_stays_erased',
    });
  });

  it('is an export on request first: everything, readable, in both languages', async () => {
    const { id, code } = await known('Baardmannetje');
    const told = (await privacy.get(`visitors/${id}/records`)).json<VisitorExport>();
    expect(told.records.map((record) => record.code)).toEqual([code]);
    const sections = new Map(told.records[0]?.sections.map((section) => [section.key, section.records]));
    expect([...sections.keys()]).toEqual([
      'visitors.profile',
      'visitors.alerts',
      'floor.visits',
      'floor.uses',
      'floor.observations',
      'floor.notes',
      'floor.shift-notes',
      'floor.services',
      'floor.offers',
      'floor.decisions',
      'house-rules.acceptances',
      'house-rules.sanctions',
      'visitors.holds',
      'audit.who-saw',
    ]);
    expect(sections.get('visitors.profile')).toMatchObject([{ handle: 'Baardmannetje', birthYear: 1961 }]);
    expect(sections.get('floor.visits')).toHaveLength(2);
    expect(sections.get('house-rules.acceptances')).toMatchObject([{ version: 1, method: 'signature' }]);
    const paper = await (await house.as('coordinator')).get(`visitors/${id}/records/paper?language=en`);
    expect([paper.status, paper.text.slice(0, 5), paper.headers['content-disposition']]).toEqual([
      200,
      '%PDF-',
      'attachment; filename="gegevens.pdf"',
    ]);
    const [exported] = await street.database.sql(
      `select count(*)::int as times from luwte.audit_entry where event = 'visitors.exported' and subject_id = $1`,
      [id],
    );
    expect(exported).toEqual({ times: 2 });
  });
});
