import { type Client, type House, startStreet, type Street } from '../house';
import { REQUEST } from '../house-rows';

const REASON = 'Ligt bewusteloos in de hal';

describe('privacy', () => {
  let street: Street;
  let house: House;

  beforeAll(async () => {
    street = await startStreet();
  });
  afterAll(() => street.close());
  beforeEach(async () => {
    house = await street.house('front-desk', 'volunteer', 'shift-lead', 'coordinator', 'privacy-officer');
  });

  async function visitor(handle: string): Promise<{ id: string; code: string }> {
    const answer = await (await house.as('front-desk')).post('visitors', { over18: true, handle });
    return answer.json();
  }
  const open = (client: Client, code: string) =>
    client.post('emergency-access', { code, kind: 'medical', reason: REASON });

  /** Lets time pass for what was opened: the test database's owner moves it back. */
  const minutesLater = (minutes: number) =>
    street.database.sql(
      `update luwte.emergency_access set opened_at = opened_at - make_interval(mins => $2), ends_at = ends_at - make_interval(mins => $2)
       where facility_id = $1`,
      [house.facilityId, minutes],
    );

  describe('emergency access', () => {
    it('opens the one record that was asked for, and no other', async () => {
      const [merel, mus] = [await visitor('Merel'), await visitor('Mus')];
      const volunteer = await house.as('volunteer');
      expect((await volunteer.get(`visitors/${merel.id}`)).status).toBe(403);
      const opened = await open(volunteer, merel.code);
      expect(opened.status).toBe(201);
      const { id } = opened.json<{ id: string }>();
      expect((await volunteer.get(`emergency-access/${id}/visitor`)).json()).toMatchObject({
        handle: 'Merel',
      });
      expect((await volunteer.get('emergency-access/mine')).json()).toMatchObject({
        open: { id, kind: 'medical' },
      });
      for (const path of [
        `visitors/${merel.id}`,
        `visitors/${mus.id}`,
        'visitors',
        `visitors/by-code/${mus.code}`,
      ])
        expect((await volunteer.get(path)).status).toBe(403);
      expect((await open(volunteer, mus.code)).json()).toMatchObject({ code: 'privacy.record-already-open' });
    });

    it('ends after half an hour by itself, and at once when it is closed', async () => {
      const merel = await visitor('Merel');
      const volunteer = await house.as('volunteer');
      const { id } = (await open(volunteer, merel.code)).json<{ id: string }>();
      await minutesLater(29);
      expect((await volunteer.get(`emergency-access/${id}/visitor`)).status).toBe(200);
      await minutesLater(1);
      const closed = await volunteer.get(`emergency-access/${id}/visitor`);
      expect(closed.json()).toMatchObject({ status: 403, code: 'privacy.record-closed' });
      expect((await volunteer.get('emergency-access/mine')).json()).toEqual({ open: null });
      const again = (await open(volunteer, merel.code)).json<{ id: string }>();
      expect((await volunteer.post(`emergency-access/${again.id}/ending`)).status).toBe(204);
      expect((await volunteer.get(`emergency-access/${again.id}/visitor`)).status).toBe(403);
    });

    it('is of its own house and of who opened it', async () => {
      const merel = await visitor('Merel');
      const other = await street.house('volunteer', 'privacy-officer');
      const stranger = await other.as('volunteer');
      expect((await open(stranger, merel.code)).status).toBe(404);
      const { id } = (await open(await house.as('volunteer'), merel.code)).json<{ id: string }>();
      expect((await stranger.get(`emergency-access/${id}/visitor`)).status).toBe(404);
      const officer = await other.as('privacy-officer');
      const review = { verdict: 'justified', note: 'Besproken' };
      expect((await officer.change('POST', `emergency-access/${id}/review`, 1, review)).status).toBe(404);
    });

    it('stands in the log as what it is, and is reviewed once', async () => {
      const merel = await visitor('Merel');
      const volunteer = await house.as('volunteer');
      const { id } = (await open(volunteer, merel.code)).json<{ id: string }>();
      await volunteer.get(`emergency-access/${id}/visitor`);
      const officer = await house.as('privacy-officer');
      const log = (await officer.get('audit-entries?emergency=true')).json<{ items: { event: string }[] }>();
      expect(log.items.map(({ event }) => event)).toEqual(['visitors.read', 'privacy.record-opened']);
      const due = (await officer.get('emergency-access?state=to-review')).json<{ items: object[] }>();
      expect(due.items).toMatchObject([{ id, reason: REASON, accountName: 'Test volunteer', verdict: null }]);
      const review = { verdict: 'justified', note: 'Ambulance was onderweg' };
      expect((await officer.change('POST', `emergency-access/${id}/review`, 1, review)).status).toBe(200);
      const again = await officer.change('POST', `emergency-access/${id}/review`, 2, review);
      expect(again.json()).toMatchObject({ code: 'privacy.reviewed-before' });
      expect((await officer.get('emergency-access?state=to-review')).json()).toMatchObject({ items: [] });
    });

    it('keeps the reason sealed, so that it goes with the visitor', async () => {
      const merel = await visitor('Merel');
      await open(await house.as('volunteer'), merel.code);
      const [row] = await street.database.sql<{ reason: Buffer }>(
        'select reason from luwte.emergency_access where facility_id = $1',
        [house.facilityId],
      );
      expect(row?.reason.toString('latin1')).not.toContain('bewusteloos');
      await street.database.sql('delete from luwte.visitor_key where visitor_id = $1', [merel.id]);
      const officer = await house.as('privacy-officer');
      expect((await officer.get('emergency-access')).json()).toMatchObject({ items: [{ reason: null }] });
    });
  });

  describe('who saw a record', () => {
    it('is told by role to the shift lead, by name to the privacy officer', async () => {
      const merel = await visitor('Merel');
      await (await house.as('front-desk')).get(`visitors/${merel.id}`);
      const [lead, officer] = [await house.as('shift-lead'), await house.as('privacy-officer')];
      type Told = { items: { event: string; roles: string[]; accountName: string | null }[] };
      const told = (await lead.get(`visitor-access?visitorId=${merel.id}`)).json<Told>().items;
      expect(told.map(({ event }) => event)).toEqual(['visitors.read', 'visitors.registered']);
      expect(told.map(({ accountName }) => accountName)).toEqual([null, null]);
      expect(told[0]?.roles).toEqual(['front-desk']);
      const byCode = (await officer.get(`visitor-access?code=${merel.code}`)).json<Told>().items;
      expect(byCode.map(({ event }) => event)).toEqual([
        'privacy.visitor-access-read',
        'visitors.read',
        'visitors.registered',
      ]);
      expect(byCode[1]?.accountName).toBe('Test front-desk');
    });

    it('tells that somebody looked through the visits, too', async () => {
      const merel = await visitor('Merel');
      await (await house.as('front-desk')).get(`floor/visits?visitorId=${merel.id}`);
      const told = await (await house.as('shift-lead')).get(`visitor-access?visitorId=${merel.id}`);
      expect(told.json<{ items: { event: string }[] }>().items.map(({ event }) => event)).toEqual([
        'floor.visits-read',
        'visitors.registered',
      ]);
    });

    it('asks for one visitor, of the own house', async () => {
      const merel = await visitor('Merel');
      const lead = await house.as('shift-lead');
      expect((await lead.get('visitor-access')).status).toBe(422);
      expect((await lead.get(`visitor-access?visitorId=${merel.id}&code=${merel.code}`)).status).toBe(422);
      const other = await street.house('shift-lead');
      expect((await (await other.as('shift-lead')).get(`visitor-access?visitorId=${merel.id}`)).status).toBe(
        404,
      );
    });
  });

  describe('a request for information', () => {
    it('is recorded, corrected with a trace, decided and closed', async () => {
      const merel = await visitor('Merel');
      const lead = await house.as('shift-lead');
      const { id } = (await lead.post('information-requests', { ...REQUEST, code: merel.code })).json<{
        id: string;
      }>();
      const { receivedAt, ...content } = REQUEST;
      const corrected = { ...content, organisation: 'Politie Rotterdam', reason: 'Verkeerd bureau' };
      expect((await lead.change('PUT', `information-requests/${id}`, 1, corrected)).status).toBe(200);
      const decision = { answer: 'partly', answerText: 'Alleen bevestigd dat er gewerkt is' };
      expect((await lead.change('POST', `information-requests/${id}/decision`, 2, decision)).status).toBe(
        403,
      );
      const coordinator = await house.as('coordinator');
      expect((await coordinator.change('POST', `information-requests/${id}/closing`, 2)).status).toBe(409);
      expect(
        (await coordinator.change('POST', `information-requests/${id}/decision`, 2, decision)).status,
      ).toBe(200);
      expect((await coordinator.change('POST', `information-requests/${id}/closing`, 3)).status).toBe(200);
      expect((await coordinator.get(`information-requests/${id}`)).json()).toMatchObject({
        state: 'closed',
        receivedAt,
        answer: 'partly',
        answerText: decision.answerText,
        decidedBy: 'Test coordinator',
        content: { organisation: 'Politie Rotterdam' },
        events: [
          { act: 'received' },
          { act: 'corrected', reason: 'Verkeerd bureau', before: { organisation: 'Politie Demostad' } },
          { act: 'decided', by: 'Test coordinator' },
          { act: 'closed' },
        ],
      });
      const list = (await lead.get('information-requests?state=closed&answer=partly')).json<{
        items: object[];
      }>();
      expect(list.items).toMatchObject([{ id, aboutVisitor: true, organisation: 'Politie Rotterdam' }]);
    });

    it('gives nothing without a legal ground', async () => {
      const coordinator = await house.as('coordinator');
      const { id } = (
        await coordinator.post('information-requests', {
          ...REQUEST,
          legalBasis: 'none',
          about: 'Een man met een rode jas',
        })
      ).json<{ id: string }>();
      const path = `information-requests/${id}/decision`;
      const given = await coordinator.change('POST', path, 1, {
        answer: 'given',
        answerText: 'Naam genoemd',
      });
      expect(given.json()).toMatchObject({ status: 422, errors: [{ code: 'no-legal-basis' }] });
      const refused = await coordinator.change('POST', path, 1, {
        answer: 'refused',
        answerText: 'Geen grond',
      });
      expect(refused.status).toBe(200);
    });

    it('is sealed in the database, and loses its texts with the visitor it was about', async () => {
      const merel = await visitor('Merel');
      const lead = await house.as('shift-lead');
      await lead.post('information-requests', { ...REQUEST, code: merel.code });
      const rows = await street.database.sql<{ content: Buffer }>(
        'select content from luwte.information_request',
      );
      expect(rows.map(({ content }) => content.toString('latin1')).join()).not.toContain('Agent');
      await street.database.sql('delete from luwte.visitor_key where visitor_id = $1', [merel.id]);
      const { items } = (await lead.get('information-requests')).json<{ items: object[] }>();
      expect(items).toMatchObject([{ organisation: null, aboutVisitor: true, requesterKind: 'police' }]);
    });
  });
});
