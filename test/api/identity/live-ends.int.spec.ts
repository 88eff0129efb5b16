import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { testDatabase, type TestDatabase } from '../test-database';
import { Browser, houseWith, startIdentity } from './identity-kit';

describe('the live stream of a session', () => {
  let database: TestDatabase;
  let here: NestFastifyApplication;
  let there: NestFastifyApplication;
  beforeAll(async () => {
    database = await testDatabase();
    here = await startIdentity(database);
    there = await startIdentity(database);
    await there.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await database.drop();
  });

  it('ends on every instance when its worker signs out, and lets nobody back in', async () => {
    const house = await houseWith(database, 'nurse');
    const worker = new Browser(here);
    expect((await worker.signIn(house.email('nurse'))).statusCode).toBe(204);
    const open = async (): Promise<Response> =>
      fetch(`${await there.getUrl()}/api/v1/live`, { headers: { cookie: `luwte_session=${worker.token}` } });
    const stream = await open();
    expect(stream.status).toBe(200);
    const ended = stream.text();
    expect((await worker.ask('DELETE', 'session')).statusCode).toBe(204);
    expect(await ended).toContain('event: ready');
    expect((await open()).status).toBe(401);
  });
});
