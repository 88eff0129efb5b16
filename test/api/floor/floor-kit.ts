import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, readConfig, roleUrl } from '@luwte/apps/api';
import type { AddRoom, Board, BoardVisit, CheckedIn, HouseNow } from '@luwte/floor/domain';
import type { Role } from '@luwte/identity/domain';
import { type Created, type Id, newId, type Problem } from '@luwte/platform/kernel';
import { Browser, houseWith } from '../identity/identity-kit';
import { TEST_MASTER_KEY, type TestDatabase } from '../test-database';

/** The whole API on a test database. */
export function startApi(database: TestDatabase): Promise<NestFastifyApplication> {
  return createApp(
    readConfig({
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
      DATABASE_JOBS_URL: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
      LUWTE_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
      LUWTE_JOBS: 'off',
      LUWTE_LOG: 'silent',
    }),
  );
}

/** What a request brings besides its path. */
export interface Asking {
  readonly body?: object;
  /** The version for `If-Match`. */
  readonly match?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, read as far as tests look at it. */
export interface Told<Body> {
  readonly status: number;
  readonly body: Body;
  readonly code: string | undefined;
  readonly etag: string | undefined;
  readonly text: string;
}

/** Somebody of a house at a screen. */
export class Worker {
  constructor(
    private readonly api: NestFastifyApplication,
    private readonly browser: Browser,
    readonly accountId: Id,
  ) {}

  async ask<Body = Problem>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { body, match, key, headers }: Asking = {},
  ): Promise<Told<Body>> {
    const response = await this.api.inject({
      method,
      url: `/api/v1/${path}`,
      ...(body && { payload: body }),
      headers: {
        cookie: `luwte_session=${this.browser.token}`,
        ...(match !== undefined && { 'if-match': `"${match}"` }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
    });
    const content = response.body === '' ? null : response.json<Body & { code?: string }>();
    return {
      status: response.statusCode,
      body: content as Body,
      code: content?.code,
      etag: response.headers['etag'],
      text: response.body,
    };
  }

  /** Asks and insists that it was done. */
  async get<Body>(path: string): Promise<Body> {
    return done(await this.ask<Body>('GET', path));
  }

  /** Posts and insists that it was done. */
  async post<Body = Created>(path: string, asking: Asking = {}): Promise<Body> {
    return done(await this.ask<Body>('POST', path, asking));
  }

  board(): Promise<Board> {
    return this.get<Board>('floor/board');
  }

  /** The visit as the board shows it now; null when it is not inside. */
  async seen(visitId: Id): Promise<BoardVisit | null> {
    const board = await this.board();
    const placed = board.rooms.flatMap(({ places }) => places.map(({ visit }) => visit));
    return [...placed, ...board.waiting, ...board.afterCare].find((visit) => visit?.id === visitId) ?? null;
  }

  /** Lets somebody in; anonymous and to the waiting list unless told otherwise. */
  comeIn(body: object = {}, asking: Asking = {}): Promise<Told<CheckedIn & Problem>> {
    return this.ask<CheckedIn & Problem>('POST', 'floor/visits', {
      ...asking,
      body: { ...AT_THE_DOOR, ...body },
    });
  }

  /** Lets somebody in and insists. */
  async letIn(body: object = {}): Promise<CheckedIn> {
    return done(await this.comeIn(body));
  }

  /** Does `act` on a visit at the version given. */
  act(visitId: Id, act: string, match: number, body: object = {}): Promise<Told<Created & Problem>> {
    return this.ask<Created & Problem>('POST', `floor/visits/${visitId}/${act}`, { body, match });
  }
}

function done<Body>(told: Told<Body>): Body {
  if (told.status >= 300) throw new Error(`${told.status} ${told.text}`);
  return told.body;
}

/** An adult with a substance of their own, sober enough. */
export const AT_THE_DOOR = {
  over18: true,
  intoxication: 0,
  bringsOwnSubstance: true,
  substance: 'crack',
  route: 'smoke',
} as const;

const SMOKE = { route: 'smoke', plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 } as const;

/** A room for smoking with so many places. */
export const smokeRoom = (places: number, name = 'Rookruimte'): AddRoom => ({
  name,
  kind: 'use-smoke',
  alcohol: 'not-allowed',
  cannabis: 'not-allowed',
  times: [SMOKE],
  places: Array.from({ length: places }, (_, n) => ({ id: newId(), label: `R${n + 1}`, usable: true })),
});

/** A room for resting afterwards. */
export const restRoom = (places: number): AddRoom => ({
  ...smokeRoom(places, 'Rustruimte'),
  kind: 'chill-out',
  times: [],
});

/** A house with workers, one smoking room and one room for resting. */
export interface FloorHouse {
  readonly facilityId: Id;
  readonly lead: Worker;
  readonly desk: Worker;
  readonly nurse: Worker;
  /** Ids of the places of the smoking room. */
  readonly places: readonly Id[];
  readonly restPlaces: readonly Id[];
  as(role: Role): Promise<Worker>;
}

/** A house of its own, open unless told otherwise. */
export async function floorHouse(
  api: NestFastifyApplication,
  database: TestDatabase,
  { places = 3, open = true, also = [] }: { places?: number; open?: boolean; also?: readonly Role[] } = {},
): Promise<FloorHouse> {
  const house = await houseWith(database, 'shift-lead', 'front-desk', 'nurse', ...also);
  const as = async (role: Role): Promise<Worker> => {
    const browser = new Browser(api);
    await browser.signIn(house.email(role));
    return new Worker(api, browser, house.accountId(role));
  };
  const [lead, desk, nurse] = await Promise.all([as('shift-lead'), as('front-desk'), as('nurse')]);
  const smoke = smokeRoom(places);
  const rest = restRoom(2);
  await lead.post('floor/rooms', { body: smoke });
  await lead.post('floor/rooms', { body: rest });
  if (open) await openHouse(lead);
  const ids = (room: AddRoom): Id[] => room.places.map(({ id }) => id ?? '');
  return { facilityId: house.facilityId, lead, desk, nurse, places: ids(smoke), restPlaces: ids(rest), as };
}

/** Opens the day without its checklist, which has tests of its own. */
export async function openHouse(lead: Worker): Promise<HouseNow> {
  const today = await lead.get<HouseNow>('floor/openings/today');
  return lead.post<HouseNow>('floor/openings/today/open', {
    match: today.version,
    body: { override: true, reason: 'Proef zonder lijst' },
  });
}

/** A visitor of the house; nothing of the house rules is published, so nothing is left to accept. */
export async function visitorOf(worker: Worker, handle: string | null = null): Promise<Id> {
  return (await worker.post('visitors', { body: { over18: true, ...(handle !== null && { handle }) } })).id;
}
