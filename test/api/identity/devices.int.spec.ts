import { type Client, type House, startStreet, type Street } from '../house';
import { enrolled } from '../house-rows';
import { PASSWORD } from './identity-kit';

const PIN = '4927';

describe('an enrolled device', () => {
  let street: Street;
  let house: House;

  beforeAll(async () => {
    street = await startStreet();
  });
  afterAll(() => street.close());
  beforeEach(async () => {
    house = await street.house('front-desk', 'nurse', 'shift-lead', 'admin', 'privacy-officer');
  });

  async function choosePin(role: 'front-desk' | 'nurse', pin = PIN): Promise<void> {
    const answer = await (
      await house.as(role)
    ).ask('PUT', 'session/pin', { body: { pin, password: PASSWORD } });
    expect(answer.status).toBe(200);
  }

  const switchIn = (device: Client, role: 'front-desk' | 'nurse', pin = PIN) =>
    device.post('devices/here/switch', { accountId: house.accountId(role), pin });

  /** The device with the session that switching in gave. */
  async function switchedIn(device: Client, role: 'front-desk' | 'nurse'): Promise<Client> {
    const answer = await switchIn(device, role);
    expect(answer.status).toBe(204);
    return device.signedIn(/luwte_session=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '');
  }

  const events = async (event: string) =>
    street.database.sql<{ account_id: string; device_id: string; outcome: string }>(
      'select account_id, device_id, outcome from luwte.audit_entry where facility_id = $1 and event = $2 order by at',
      [house.facilityId, event],
    );

  it('shows colleagues who have a PIN, by first name, and nothing else', async () => {
    const { client } = await enrolled(house);
    expect((await client.get('devices/here')).json()).toMatchObject({ house: 'Testhuis', colleagues: [] });
    await choosePin('nurse');
    const { colleagues } = (await client.get('devices/here')).json<{ colleagues: object[] }>();
    expect(colleagues).toEqual([{ accountId: house.accountId('nurse'), firstName: 'Test' }]);
    expect((await street.nobody.get('devices/here')).status).toBe(401);
  });

  it('lets a worker switch in, who then acts with their own rights, under the device', async () => {
    const { id, client } = await enrolled(house);
    await choosePin('front-desk');
    const desk = await switchedIn(client, 'front-desk');
    expect((await desk.get('session')).json()).toMatchObject({
      account: { id: house.accountId('front-desk') },
      device: { id, name: 'Tablet balie', lockMinutes: 5 },
    });
    expect((await desk.post('visitors', { over18: true, handle: 'Merel' })).status).toBe(201);
    const [entry] = await events('visitors.registered');
    expect(entry).toEqual({ account_id: house.accountId('front-desk'), device_id: id, outcome: 'success' });
    expect((await desk.ask('DELETE', 'session')).status).toBe(204);
    expect((await desk.get('visitors')).status).toBe(401);
    expect((await client.get('devices/here')).status).toBe(200);
  });

  it('is the only place where the PIN and the session it opened work', async () => {
    const { client } = await enrolled(house);
    await choosePin('front-desk');
    const desk = await switchedIn(client, 'front-desk');
    expect((await desk.on(null).get('session')).status).toBe(401);
    const second = await enrolled(house);
    expect((await desk.on(second.client.device).get('session')).status).toBe(401);
    const atHome = await (
      await house.as('nurse')
    ).post('devices/here/switch', {
      accountId: house.accountId('front-desk'),
      pin: PIN,
    });
    expect(atHome.status).toBe(403);
  });

  it('lets nobody in who does not work in its house, with the same answer as for a wrong PIN', async () => {
    const { client } = await enrolled(house);
    const elsewhere = await street.house('nurse');
    await (await elsewhere.as('nurse')).ask('PUT', 'session/pin', { body: { pin: PIN, password: PASSWORD } });
    await choosePin('front-desk');
    const strange = await client.post('devices/here/switch', {
      accountId: elsewhere.accountId('nurse'),
      pin: PIN,
    });
    const wrong = await switchIn(client, 'front-desk', '8264');
    const without = await switchIn(client, 'nurse');
    for (const answer of [strange, wrong, without]) {
      expect(answer.status).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'identity.wrong-pin' });
    }
    expect((await events('identity.switched-in')).map(({ outcome }) => outcome)).toEqual([
      'failed',
      'failed',
      'failed',
    ]);
  });

  it('lets nobody in whom an administrator shut out of the house, nor keeps a session that is open', async () => {
    const { client } = await enrolled(house);
    await choosePin('nurse');
    const nurse = await switchedIn(client, 'nurse');
    const admin = await house.as('admin');
    const blocked = await admin.change('POST', `accounts/${house.accountId('nurse')}/block`, 1);
    expect(blocked.status).toBe(201);
    expect((await nurse.get('session')).status).toBe(401);
    expect((await client.get('devices/here')).json()).toMatchObject({ colleagues: [] });
    expect((await switchIn(client, 'nurse')).json()).toMatchObject({ code: 'identity.wrong-pin' });
  });

  it('lets nobody in by a PIN from before the new password that an administrator gave a link for', async () => {
    const { client } = await enrolled(house);
    await choosePin('nurse');
    const admin = await house.as('admin');
    const link = await admin.change('POST', `accounts/${house.accountId('nurse')}/password-link`, 1, {});
    const { token } = link.json<{ token: string }>();
    const set = await street.nobody.post('invited/password', { token, password: 'zeven natte eenden' });
    expect(set.status).toBe(204);
    expect((await switchIn(client, 'nurse')).json()).toMatchObject({ code: 'identity.wrong-pin' });
    expect((await client.get('devices/here')).json()).toMatchObject({ colleagues: [] });
  });

  it('keeps who switched in by PIN in the house of the device', async () => {
    const { client } = await enrolled(house);
    await choosePin('nurse');
    const nurse = await switchedIn(client, 'nurse');
    const answer = await nurse.post('session/facility', { facilityId: house.facilityId });
    expect(answer.json()).toMatchObject({ code: 'identity.bound-to-device' });
  });

  it('locks a PIN after five wrong ones, until the password is used or a shift lead lifts it', async () => {
    const { client } = await enrolled(house);
    await choosePin('nurse');
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect((await switchIn(client, 'nurse', '8264')).status).toBe(401);
    const locked = await switchIn(client, 'nurse');
    expect(locked.status).toBe(429);
    expect(locked.json()).toMatchObject({ code: 'identity.pin-locked' });
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(50);
    const lead = await house.as('shift-lead');
    const locks = (await lead.get('pin-locks')).json<{ accountId: string }[]>();
    expect(locks.map(({ accountId }) => accountId)).toEqual([house.accountId('nurse')]);
    expect((await lead.post(`pin-locks/${house.accountId('nurse')}/lifting`)).status).toBe(204);
    expect((await switchIn(client, 'nurse')).status).toBe(204);
    for (let wrong = 0; wrong < 5; wrong += 1) await switchIn(client, 'nurse', '8264');
    expect((await switchIn(client, 'nurse')).status).toBe(429);
    await house.anew('nurse');
    expect((await switchIn(client, 'nurse')).status).toBe(204);
  });

  it('counts wrong PINs over all accounts too, and many at once as many', async () => {
    const { client } = await enrolled(house);
    await Promise.all([choosePin('nurse'), choosePin('front-desk')]);
    const tries = await Promise.all(Array.from({ length: 9 }, () => switchIn(client, 'nurse', '8264')));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    const strangers = Array.from(
      { length: 12 },
      (_, index) => `01900000-0000-7000-8000-00000000000${index.toString(16)}`,
    );
    for (const accountId of strangers) await client.post('devices/here/switch', { accountId, pin: PIN });
    expect((await switchIn(client, 'front-desk')).status).toBe(429);
  });

  it('is withdrawn with everything that was switched in on it', async () => {
    const { id, client } = await enrolled(house);
    await choosePin('front-desk');
    const desk = await switchedIn(client, 'front-desk');
    const lead = await house.as('shift-lead');
    expect((await lead.change('POST', `devices/${id}/withdrawal`, 1)).status).toBe(200);
    expect((await desk.get('session')).status).toBe(401);
    expect((await client.get('devices/here')).status).toBe(401);
    expect((await switchIn(client, 'front-desk')).status).toBe(401);
    expect((await lead.change('POST', `devices/${id}/withdrawal`, 2)).status).toBe(404);
  });

  it('is listed, renamed, and told how soon it locks', async () => {
    const { id, client } = await enrolled(house);
    await client.get('devices/here');
    const lead = (await house.as('shift-lead')).on(client.device);
    expect(
      (await lead.change('PATCH', `devices/${id}`, 1, { name: 'Tablet zaal', place: 'Zaal' })).status,
    ).toBe(200);
    expect((await lead.change('PATCH', `devices/${id}`, 1, { name: 'Anders' })).status).toBe(409);
    expect((await lead.change('PUT', 'devices/settings', 0, { lockMinutes: 2 })).status).toBe(200);
    const { items } = (await lead.get('devices?state=in-use')).json<{ items: object[] }>();
    expect(items).toMatchObject([{ id, name: 'Tablet zaal', place: 'Zaal', state: 'in-use', here: true }]);
    expect((await client.get('devices/here')).json()).toMatchObject({
      device: { name: 'Tablet zaal', lockMinutes: 2 },
    });
  });

  it('gives its credential once per enrolment: the same request again makes the first one worthless', async () => {
    const lead = await house.as('shift-lead');
    const body = { name: 'Tablet gang' };
    const key = { 'idempotency-key': 'enrol-once-1' };
    const [first, second] = [await lead.post('devices', body, key), await lead.post('devices', body, key)];
    expect(second.json()).toEqual(first.json());
    const device = (answer: typeof first): Client =>
      street.nobody.on(/luwte_device=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '');
    expect((await device(first).get('devices/here')).status).toBe(401);
    expect((await device(second).get('devices/here')).status).toBe(200);
  });

  it('takes no PIN that everybody tries first, and changes none for who only switched in', async () => {
    const nurse = await house.as('nurse');
    for (const pin of ['0000', '1234', '1985']) {
      const answer = await nurse.ask('PUT', 'session/pin', { body: { pin, password: PASSWORD } });
      expect(answer.status).toBe(422);
    }
    const { client } = await enrolled(house);
    await choosePin('nurse');
    const switched = await switchedIn(client, 'nurse');
    const answer = await switched.ask('PUT', 'session/pin', { body: { pin: '8264', password: PASSWORD } });
    expect(answer.json()).toMatchObject({ code: 'identity.password-session-needed' });
    expect((await nurse.ask('DELETE', 'session/pin')).json()).toEqual({ set: false, since: null });
    expect((await switchIn(client, 'nurse')).status).toBe(401);
  });

  it('takes a PIN only from who knows the password, and none survives a new password', async () => {
    const nurse = await house.as('nurse');
    const { client } = await enrolled(house);
    const wrong = await nurse.ask('PUT', 'session/pin', { body: { pin: PIN, password: 'not the password' } });
    expect(wrong.json()).toMatchObject({ code: 'identity.wrong-password' });
    expect((await switchIn(client, 'nurse')).status).toBe(401);
    await choosePin('nurse');
    await switchedIn(client, 'nurse');
    const changed = await nurse.ask('PUT', 'session/password', {
      body: { current: PASSWORD, chosen: 'another horse battery' },
    });
    expect(changed.status).toBeLessThan(300);
    expect((await switchIn(client, 'nurse')).status).toBe(401);
  });

  it('keeps neither PIN nor credential: only hashes, that the role of the API cannot read', async () => {
    await choosePin('nurse');
    const { client } = await enrolled(house);
    const [pin] = await street.database.sql<{ pin_hash: string }>('select pin_hash from luwte.account_pin');
    expect(pin?.pin_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const rows = await street.database.sql<{ token: string }>(
      `select encode(token_hash, 'base64') as token from luwte.device`,
    );
    expect(rows.map(({ token }) => token)).not.toContain(client.device);
  });
});
