import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DayChecklist, HandoverNow, HouseNow, Missing, SettingReading } from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { type FloorHouse, floorHouse, startApi, type Worker } from './floor-kit';

const TODAY = 'floor/openings/today';
const REQUIRED = ['naloxone-in-date', 'oxygen', 'aed', 'rooms-clean'];

async function answerAll(
  worker: Worker,
  part: 'opening' | 'closing',
  keys: readonly string[],
): Promise<void> {
  for (const itemKey of keys)
    await worker.post(`${TODAY}/answers`, { body: { part, itemKey, answer: 'yes' } });
}

async function fullCover({ lead, nurse }: FloorHouse): Promise<void> {
  const on = (worker: Worker, body: object) =>
    lead.post(`${TODAY}/presences`, { body: { accountId: worker.accountId, ...body } });
  await on(lead, { bls: true, naloxone: false, lead: true });
  await on(nurse, { bls: true, naloxone: true, lead: false });
}

describe('the day of the house', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  describe('as it opens', () => {
    it('names what is missing, and opens when everything is there', async () => {
      const house = await floorHouse(api, database, { open: false });
      const { lead, desk } = house;
      expect(await desk.post<HouseNow>(`${TODAY}/begin`, { match: 0 })).toMatchObject({
        state: 'opening',
        version: 1,
      });
      const early = await lead.ask<{ missing: Missing[] }>('POST', `${TODAY}/open`, { match: 1 });
      expect(early.status).toBe(409);
      expect(early.body.missing.map(({ what, itemKey }) => itemKey ?? what)).toEqual([
        'bls',
        'naloxone',
        'lead',
        ...REQUIRED,
      ]);
      await answerAll(desk, 'opening', REQUIRED);
      await fullCover(house);
      expect((await desk.ask('POST', `${TODAY}/open`, { match: 1 })).status).toBe(403);
      expect(await lead.post<HouseNow>(`${TODAY}/open`, { match: 1 })).toMatchObject({ state: 'open' });
    });

    it('opens without something only with a reason, which is kept', async () => {
      const { lead, facilityId } = await floorHouse(api, database, { open: false });
      const silent = await lead.ask('POST', `${TODAY}/open`, { match: 0, body: { override: true } });
      expect([silent.status, silent.code]).toEqual([422, 'floor.day-reason-required']);
      await lead.post(`${TODAY}/open`, { match: 0, body: { override: true, reason: 'Zuurstof komt zo' } });
      const [kept] = await database.sql<{ reason: string; missing: Missing[] }>(
        `select reason, missing from luwte.floor_day_event where facility_id = $1 and action = 'open'`,
        [facilityId],
      );
      expect(kept).toMatchObject({ reason: 'Zuurstof komt zo', missing: { length: 7 } });
      const [entry] = await database.sql(
        `select 1 from luwte.audit_entry where facility_id = $1 and event = 'floor.house-open-incomplete'`,
        [facilityId],
      );
      expect(entry).toBeDefined();
    });

    it('keeps what two people fill in at once, the later answer on top of the earlier', async () => {
      const { lead, desk, nurse } = await floorHouse(api, database, { open: false });
      await desk.post(`${TODAY}/begin`, { match: 0 });
      await Promise.all([
        answerAll(desk, 'opening', REQUIRED.slice(0, 2)),
        answerAll(nurse, 'opening', REQUIRED.slice(2)),
        desk.post(`${TODAY}/presences`, {
          body: { accountId: desk.accountId, bls: true, naloxone: false, lead: false },
        }),
        nurse.post(`${TODAY}/presences`, {
          body: { accountId: desk.accountId, bls: true, naloxone: true, lead: false },
        }),
      ]);
      await nurse.post(`${TODAY}/answers`, {
        body: { part: 'opening', itemKey: 'oxygen', answer: 'no', remark: 'Fles is leeg' },
      });
      const list = await lead.get<DayChecklist>(`${TODAY}/checklist`);
      expect(list.openingAnswers).toHaveLength(REQUIRED.length);
      expect(list.openingAnswers.find(({ itemKey }) => itemKey === 'oxygen')).toMatchObject({
        answer: 'no',
        remark: 'Fles is leeg',
      });
      expect(list.present).toHaveLength(1);
      expect(list.missingForOpening.some(({ itemKey }) => itemKey === 'oxygen')).toBe(true);
    });

    it('is opened once when two shift leads press at once', async () => {
      const { lead } = await floorHouse(api, database, { open: false });
      const body = { override: true, reason: 'Proef met twee' };
      const answers = await Promise.all(
        [1, 2].map(() => lead.ask('POST', `${TODAY}/open`, { match: 0, body })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('has one responsible lead, who can hand the shift over', async () => {
      const house = await floorHouse(api, database);
      await fullCover(house);
      const { lead, nurse } = house;
      const leads = async (): Promise<readonly (string | null)[]> =>
        (await lead.get<DayChecklist>(`${TODAY}/checklist`)).present
          .filter((person) => person.lead)
          .map(({ accountId }) => accountId);
      expect(await leads()).toEqual([lead.accountId]);
      await lead.post(`${TODAY}/handovers`, { body: { accountId: nurse.accountId, note: 'Tot morgen' } });
      expect(await leads()).toEqual([nurse.accountId]);
      const stranger = await lead.ask('POST', `${TODAY}/handovers`, { body: { accountId: newId() } });
      expect([stranger.status, stranger.code]).toEqual([422, 'floor.colleague-invalid']);
    });

    it('asks what the house itself put on the list', async () => {
      const { lead, desk } = await floorHouse(api, database, { open: false });
      const own = { key: 'exit', label: 'Nooduitgang vrij', required: true };
      await lead.ask('PUT', 'floor/settings/checklist', {
        match: 0,
        body: { value: { opening: [own], closing: [] } },
      });
      await desk.post(`${TODAY}/begin`, { match: 0 });
      const unknown = await desk.ask('POST', `${TODAY}/answers`, {
        body: { part: 'opening', itemKey: 'oxygen', answer: 'yes' },
      });
      expect([unknown.status, unknown.code]).toEqual([422, 'floor.no-such-item']);
      const { missingForOpening } = await desk.get<DayChecklist>(`${TODAY}/checklist`);
      expect(missingForOpening.at(-1)).toMatchObject({ itemKey: 'exit', label: 'Nooduitgang vrij' });
    });
  });

  describe('as it pauses', () => {
    it('may be paused by anybody on duty, with a reason, and opened again by the lead', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const silent = await desk.ask('POST', `${TODAY}/pause`, { match: 1 });
      expect([silent.status, silent.code]).toEqual([422, 'floor.day-reason-required']);
      await desk.post(`${TODAY}/pause`, { match: 1, body: { reason: 'Te weinig mensen' } });
      expect((await desk.ask('POST', `${TODAY}/open`, { match: 2 })).status).toBe(403);
      expect(await lead.post<HouseNow>(`${TODAY}/open`, { match: 2 })).toMatchObject({
        state: 'open',
        reason: null,
      });
    });
  });

  describe('as it closes', () => {
    const close = (lead: Worker, match: number, body: object = { override: true, reason: 'Proef' }) =>
      lead.ask('POST', `${TODAY}/close`, { match, body });

    it('waits for somebody who left drowsy until a colleague looks after them', async () => {
      const { lead, desk, nurse, places } = await floorHouse(api, database);
      const visit = await desk.letIn({ placeId: places[0] });
      await desk.post(`floor/visits/${visit.id}/observations`, { body: { state: 'drowsy' } });
      expect((await close(lead, 1)).code).toBe('floor.people-inside');
      await desk.act(visit.id, 'check-out', 1, { reason: 'wants-outside' });
      expect((await close(lead, 1)).code).toBe('floor.matters-open');
      const { matters } = await lead.get<HandoverNow>(`${TODAY}/handover`);
      expect(matters).toMatchObject([{ kind: 'observation', subjectId: visit.id, state: 'drowsy' }]);
      const take = (accountId: string) =>
        lead.ask('POST', `${TODAY}/takeovers`, {
          body: { kind: 'observation', subjectId: visit.id, accountId, note: 'Belt de opvang' },
        });
      expect((await take(newId())).code).toBe('floor.colleague-invalid');
      expect((await take(nurse.accountId)).status).toBe(201);
      expect((await close(lead, 1)).status).toBe(201);
    });

    it('asks its own list, and closes without an item only with a reason', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const early = await close(lead, 1, {});
      expect([early.status, early.code]).toEqual([409, 'floor.checklist-incomplete']);
      await answerAll(desk, 'closing', ['rooms-empty', 'keys']);
      expect((await close(lead, 1, {})).status).toBe(201);
    });

    it('leaves nobody inside a closed house, whoever comes in at that moment', async () => {
      for (let run = 0; run < 4; run += 1) {
        const { lead, desk, nurse, places } = await floorHouse(api, database, { places: 4 });
        const [closed, ...entries] = await Promise.all([
          close(lead, 1),
          ...places.slice(0, 2).map((placeId) => desk.comeIn({ placeId })),
          ...[1, 2].map(() => nurse.comeIn({ placeId: null })),
        ]);
        const { house } = await desk.board();
        const inside = entries.filter(({ status }) => status === 201).length;
        expect(house.state).toBe(closed.status === 201 ? 'closed' : 'open');
        expect(closed.status === 201 && inside > 0).toBe(false);
      }
    });

    it('does not let a leaving be taken back into the closed house', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const visit = await desk.letIn({});
      await desk.act(visit.id, 'check-out', 1, { reason: 'changed-mind' });
      expect((await close(lead, 1)).status).toBe(201);
      const back = await desk.act(visit.id, 'undo', 2);
      expect([back.status, back.code]).toEqual([409, 'floor.house-not-open']);
    });
  });

  describe('by its settings', () => {
    it('keeps every version with who made it and why, and refuses a stale one', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const put = (match: number, bls: number, reason?: string) =>
        lead.ask('PUT', 'floor/settings/cover', {
          match,
          body: { value: { bls, naloxone: 1, lead: 1 }, ...(reason && { reason }) },
        });
      expect((await put(0, 3, 'Drukke maand')).status).toBe(200);
      expect((await put(0, 4)).code).toBe('platform.stale-version');
      expect((await put(1, 2)).status).toBe(200);
      expect((await put(2, 99)).status).toBe(422);
      const { items } = await lead.get<{ items: SettingReading<{ bls: number }>[] }>(
        'floor/settings/history?key=cover',
      );
      expect(items.map(({ version, value, reason }) => [version, value.bls, reason])).toEqual([
        [2, 2, null],
        [1, 3, 'Drukke maand'],
      ]);
      expect(items[0]?.changedBy).not.toBeNull();
      expect((await desk.ask('GET', 'floor/settings/history?key=cover')).status).toBe(403);
    });
  });
});
