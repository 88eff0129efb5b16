import type { Id } from '@luwte/platform/kernel';
import { type Client, type House, startStreet, type Street } from '../house';
import { REQUEST } from '../house-rows';
import { tablesThatTell } from '../visitors/tables-that-tell';

const HANDLE = 'Xyzzyvogel';

describe('what reviews and corrections say of a visitor', () => {
  let street: Street;
  let house: House;
  let desk: Client;
  let officer: Client;

  beforeAll(async () => {
    street = await startStreet();
    house = await street.house('front-desk', 'volunteer', 'coordinator', 'privacy-officer');
    [desk, officer] = [await house.as('front-desk'), await house.as('privacy-officer')];
  });
  afterAll(() => street.close());

  async function made(client: Client, path: string, body: object): Promise<{ id: Id; code: string }> {
    const answer = await client.post(path, body);
    if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.json();
  }

  /** Somebody whose name stands in an emergency's review, in a corrected request and in the review of a refusal. */
  async function known(): Promise<{ id: Id; code: string }> {
    const visitor = await made(desk, 'visitors', { over18: true, handle: HANDLE });
    const opened = await made(await house.as('volunteer'), 'emergency-access', {
      code: visitor.code,
      kind: 'medical',
      reason: 'Ligt bewusteloos in de hal',
    });
    const review = { verdict: 'justified', note: `${HANDLE} lag in de hal` };
    expect((await officer.change('POST', `emergency-access/${opened.id}/review`, 1, review)).status).toBe(
      200,
    );
    const request = await made(officer, 'information-requests', { ...REQUEST, code: visitor.code });
    const { receivedAt, ...content } = REQUEST;
    const corrected = { ...content, reason: `Ging over ${HANDLE}, niet van ${receivedAt}` };
    expect((await officer.change('PUT', `information-requests/${request.id}`, 1, corrected)).status).toBe(
      200,
    );
    const refused = await made(desk, 'floor/refusals', {
      visitorId: visitor.id,
      over18: true,
      intoxication: 3,
      note: 'Kan nu niet',
    });
    const seen = { verdict: 'to-discuss', note: `${HANDLE} vaker gezien` };
    await made(await house.as('coordinator'), `floor/decisions/${refused.id}/review`, seen);
    return visitor;
  }

  it('stays as it was written, until the visitor is erased: then no table tells it', async () => {
    const { id, code } = await known();
    for (const [table, column] of [
      ['floor_decision_review', 'note'],
      ['information_request_event', 'reason'],
    ])
      await expect(street.database.sql(`update luwte.${table} set ${column} = null`)).rejects.toMatchObject({
        constraint: `${table}_keep`,
      });
    expect((await tablesThatTell(street.database, HANDLE)).sort()).toEqual([
      'luwte.emergency_access',
      'luwte.floor_decision_review',
      'luwte.information_request_event',
    ]);

    const erased = { reason: 'request', askedBy: 'visitor', confirmation: code };
    expect((await officer.post(`visitors/${id}/erasure`, erased)).status).toBe(201);

    expect(await tablesThatTell(street.database, HANDLE, code)).toEqual([]);
    expect((await officer.get('emergency-access')).json()).toMatchObject({
      items: [{ reason: null, note: '', verdict: 'justified' }],
    });
  });
});
