import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type {
  AdviceAnswer,
  DayLine,
  DayLog,
  HandoverNow,
  HelpCall,
  HouseNow,
  LayoutVersion,
  NoteItem,
  OpeningHours,
  Room,
} from '@luwte/floor/domain';
import { addDays, addMinutes, type Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { AT_THE_DOOR, floorHouse, startApi, visitorOf, type Worker } from './floor-kit';

const NOTE = { kind: 'todo', text: 'Bel de opvang', priority: 'normal', audience: 'next-shift' };
const NAME = 'Winterkoning';

describe('what one shift leaves the next', () => {
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

  const notes = async (worker: Worker, query = ''): Promise<readonly NoteItem[]> =>
    (await worker.get<Page<NoteItem>>(`floor/notes${query}`)).items;
  const unread = async (worker: Worker): Promise<number> =>
    (await worker.get<{ count: number }>('floor/notes-unread')).count;

  describe('as notes and to-dos', () => {
    it('tells the next shift what is new until they have read it', async () => {
      const { desk, nurse } = await floorHouse(api, database);
      await desk.post('floor/notes', { body: NOTE });
      expect(await unread(nurse)).toBe(1);
      expect(await unread(desk)).toBe(0);
      await nurse.post('floor/notes-read');
      expect(await unread(nurse)).toBe(0);
      expect(await notes(nurse)).toMatchObject([{ text: 'Bel de opvang', unread: false }]);
    });

    it('is done once, taken back, and taken away only by who wrote it', async () => {
      const { desk, nurse } = await floorHouse(api, database);
      const { id } = await desk.post('floor/notes', { body: NOTE });
      const act = (worker: Worker, what: string, match: number) =>
        worker.ask('POST', `floor/notes/${id}/acts`, { match, body: { act: what } });
      expect((await act(nurse, 'withdraw', 1)).code).toBe('floor.note-forbids');
      const both = await Promise.all([act(nurse, 'finish', 1), act(desk, 'finish', 1)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(await notes(desk, '?state=open')).toEqual([]);
      expect((await act(nurse, 'reopen', 2)).status).toBe(201);
      expect((await act(desk, 'withdraw', 3)).status).toBe(201);
      expect(await notes(desk)).toEqual([]);
    });

    it('shows a note for one person to nobody else', async () => {
      const { desk, nurse, lead } = await floorHouse(api, database);
      const body = { ...NOTE, audience: 'person', accountId: nurse.accountId };
      await desk.post('floor/notes', { body });
      expect(await notes(nurse)).toHaveLength(1);
      expect(await notes(lead)).toEqual([]);
      expect((await desk.ask('POST', 'floor/notes', { body: { ...NOTE, audience: 'person' } })).status).toBe(
        422,
      );
    });

    it('keeps its words from the database, and those on a visitor go with the visitor', async () => {
      const { desk, nurse, facilityId } = await floorHouse(api, database);
      const visitorId = await visitorOf(desk, NAME);
      await desk.post('floor/notes', { body: { ...NOTE, text: 'Vraag naar de wond', visitorId } });
      const [kept] = await database.sql<{ readable: boolean }>(
        `select encode(text_sealed, 'escape') like '%wond%' as readable from luwte.floor_note where facility_id = $1`,
        [facilityId],
      );
      expect(kept).toEqual({ readable: false });
      expect(await notes(nurse)).toMatchObject([{ text: 'Vraag naar de wond', visitorId }]);
      await database.sql('delete from luwte.visitor_key where visitor_id = $1', [visitorId]);
      expect(await notes(nurse)).toMatchObject([{ text: null }]);
    });
  });

  describe('as a call for help', () => {
    it('shows who comes, and keeps the house from closing while nobody does', async () => {
      const { desk, nurse, lead, places } = await floorHouse(api, database, { also: ['volunteer'] });
      const peer = await (await floorHouse(api, database, { also: ['volunteer'] })).as('volunteer');
      expect((await peer.ask('POST', 'floor/help-calls', { body: { placeId: places[0] } })).status).toBe(404);
      const { id } = await desk.post('floor/help-calls', { body: { placeId: places[0] } });
      const { matters } = await lead.get<HandoverNow>('floor/openings/today/handover');
      expect(matters).toMatchObject([{ kind: 'help-call', subjectId: id, placeLabel: 'R1' }]);
      const come = (worker: Worker) =>
        worker.ask('POST', `floor/help-calls/${id}/acts`, { match: 1, body: { act: 'come' } });
      const both = await Promise.all([come(nurse), come(lead)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const [call] = (await desk.get<Page<HelpCall>>('floor/help-calls')).items;
      expect(call?.comingBy).not.toBeNull();
      await nurse.ask('POST', `floor/help-calls/${id}/acts`, { match: 2, body: { act: 'end' } });
      expect((await desk.get<Page<HelpCall>>('floor/help-calls')).items).toEqual([]);
    });

    it('can be withdrawn by a volunteer who pressed by mistake', async () => {
      const house = await floorHouse(api, database, { also: ['volunteer'] });
      const volunteer = await house.as('volunteer');
      const { id } = await volunteer.post('floor/help-calls', { body: {} });
      const withdraw = (worker: Worker) =>
        worker.ask('POST', `floor/help-calls/${id}/acts`, { match: 1, body: { act: 'withdraw' } });
      expect((await withdraw(house.desk)).code).toBe('floor.help-call-forbids');
      expect((await withdraw(volunteer)).status).toBe(201);
    });

    it('lets a volunteer tell what they found, without reading notes', async () => {
      const house = await floorHouse(api, database, { also: ['volunteer'] });
      const volunteer = await house.as('volunteer');
      await volunteer.post('floor/found', {
        body: { placeId: house.places[1], text: 'Zakje onder de stoel' },
      });
      expect((await volunteer.ask('GET', 'floor/notes')).status).toBe(403);
      expect(await notes(house.desk)).toMatchObject([
        { kind: 'found', priority: 'high', text: 'R2: Zakje onder de stoel' },
      ]);
    });
  });

  describe('as the protocol of the day', () => {
    it('is numbered, counts what happened, and only grows', async () => {
      const { lead, desk, places, facilityId } = await floorHouse(api, database);
      const visit = await desk.letIn({ placeId: places[0] });
      await desk.post(`floor/visits/${visit.id}/observations`, { body: { state: 'drowsy-rousable' } });
      await desk.post('floor/refusals', { body: { ...AT_THE_DOOR, intoxication: 3 } });
      await desk.post('floor/notes', { body: NOTE });
      const { items } = await lead.get<Page<DayLine>>('floor/days');
      expect(items).toMatchObject([{ number: 1, state: 'open', visits: 1, refusals: 1 }]);
      const path = `floor/day-log?onDay=${items[0]?.day}`;
      const log = await lead.get<DayLog>(path);
      expect(log).toMatchObject({
        byRoute: [{ key: 'smoke', count: 1 }],
        byRoom: [{ key: 'Rookruimte', count: 1 }],
        observations: [{ state: 'drowsy-rousable' }],
        notes: [{ text: 'Bel de opvang' }],
        dayRemarks: [],
      });
      expect(log.events.map(({ action }) => action)).toEqual(['open']);
      const remark = (text: string) => lead.post('floor/day-log/remarks', { body: { onDay: log.day, text } });
      await Promise.all([remark('Toch twee bezoeken'), remark('Eén was anoniem')]);
      const { dayRemarks } = await lead.get<DayLog>(path);
      expect(dayRemarks.map(({ number }) => number)).toEqual([1, 2]);
      const change = database.sql(
        `update luwte.floor_day_remark set text = 'anders' where facility_id = $1`,
        [facilityId],
      );
      await change;
      const allowed = await database.sql<{ may: boolean }>(
        `select has_table_privilege('luwte_app', 'luwte.floor_day_remark', 'update') as may`,
      );
      expect(allowed).toEqual([{ may: false }]);
    });

    it('prints as a PDF, and names nobody to who may not see visitors', async () => {
      const house = await floorHouse(api, database, { also: ['manager'] });
      const visitorId = await visitorOf(house.desk, NAME);
      const visit = await house.desk.letIn({ visitorId, placeId: house.places[0] });
      await house.desk.post(`floor/visits/${visit.id}/observations`, { body: { state: 'drowsy' } });
      const manager = await house.as('manager');
      const { day } = await manager.get<HouseNow>('floor/openings/today');
      const log = await manager.get<DayLog>(`floor/day-log?onDay=${day}`);
      expect(log.observations).toMatchObject([{ code: null }]);
      expect(log.notes).toEqual([]);
      const paper = await api.inject({ url: '/api/v1/floor/day-log/paper', query: { onDay: day } });
      expect(paper.statusCode).toBe(401);
      expect((await house.lead.ask('GET', `floor/day-log?onDay=${addDays(day, 1)}`)).status).toBe(404);
    });
  });

  describe('by its hours and its rooms', () => {
    it('advises against letting somebody in outside the hours, though the house is still open', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const { day } = await lead.get<HouseNow>('floor/openings/today');
      const advice = () => desk.ask<AdviceAnswer>('POST', 'floor/advice', { body: AT_THE_DOOR });
      expect((await advice()).body.reasons).toEqual([]);
      const closedToday = { blocks: [], exceptions: [{ day, blocks: [], note: 'Feestdag' }] };
      await lead.ask('PUT', 'floor/opening-hours', { match: 0, body: closedToday });
      expect((await advice()).body.reasons).toMatchObject([{ code: 'house-closed' }]);
      const openToday = {
        blocks: [],
        exceptions: [{ day, blocks: [{ from: '00:00', until: '24:00' }], note: null }],
      };
      await lead.ask('PUT', 'floor/opening-hours', { match: 1, body: openToday });
      expect((await advice()).body.reasons).toEqual([]);
    });

    it('keeps every version of hours and rooms with who made it', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const hours = (until: string) => ({ blocks: [{ weekday: 1, from: '10:00', until }], exceptions: [] });
      await lead.ask('PUT', 'floor/opening-hours', { match: 0, body: hours('18:00') });
      await lead.ask('PUT', 'floor/opening-hours', { match: 1, body: hours('20:00') });
      const { items } = await lead.get<Page<LayoutVersion<OpeningHours>>>('floor/opening-hours/history');
      expect(items.map(({ version, value }) => [version, value.blocks[0]?.until])).toEqual([
        [2, '20:00'],
        [1, '18:00'],
      ]);
      const [room] = (await lead.get<Page<Room>>('floor/rooms')).items;
      await lead.ask('PUT', `floor/rooms/${room?.id}`, {
        match: 1,
        body: { ...bodyOf(room), name: 'Serre' },
      });
      const rooms = await lead.get<Page<LayoutVersion<Room>>>(`floor/rooms/${room?.id}/history`);
      expect(rooms.items.map(({ value }) => value.name)).toEqual(['Serre', room?.name]);
      expect(rooms.items[0]?.changedBy).not.toBeNull();
      expect((await desk.ask('GET', 'floor/opening-hours/history')).status).toBe(403);
    });

    it('takes a visit afterwards only as far back as the house says, and tells when it was written', async () => {
      const { lead, desk } = await floorHouse(api, database);
      await lead.ask('PUT', 'floor/settings/late-entry', { match: 0, body: { value: { days: 2 } } });
      const at = (days: number) => addMinutes(new Date().toISOString(), -days * 24 * 60);
      const enter = (days: number) =>
        desk.comeIn({ late: { arrivedAt: at(days), leftAt: addMinutes(at(days), 30) } });
      const early = await enter(3);
      expect([early.status, early.text.includes('too-long-ago')]).toEqual([422, true]);
      const entered = await enter(1);
      expect(entered.status).toBe(201);
      const seen = await lead.get<{ arrivedAt: string; recordedAt: string; late: boolean }>(
        `floor/visits/${entered.body.id}`,
      );
      expect(seen.late).toBe(true);
      expect(Date.parse(seen.recordedAt) - Date.parse(seen.arrivedAt)).toBeGreaterThan(23 * 3_600_000);
      const [audited] = await database.sql(
        `select 1 from luwte.audit_entry where event = 'floor.late-entry' and subject_id = $1`,
        [entered.body.id],
      );
      expect(audited).toBeDefined();
    });
  });
});

function bodyOf(room: Room | undefined): object {
  if (!room) return {};
  const { name, kind, alcohol, cannabis, times, places } = room;
  return { name, kind, alcohol, cannabis, times, places };
}
