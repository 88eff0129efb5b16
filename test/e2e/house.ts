import { randomUUID } from 'node:crypto';
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
  type Page,
} from '@playwright/test';
import type { Board, BoardVisit } from '@luwte/floor/domain';
import { DEMO_PASSWORD, type Role } from '@luwte/identity/domain';

/** The address of the house that the run started. */
export function houseUrl(): string {
  const url = process.env['LUWTE_URL'];
  if (!url) throw new Error('The house of the run is missing');
  return url;
}

export interface Screen {
  /** Another way to the house than the straight one. */
  readonly url?: string;
  readonly language?: 'nl' | 'en';
  readonly theme?: 'light' | 'dark';
}

/**
 * A browser of its own in which the demo account of `role` is signed in. Language and theme are this browser's alone:
 * tests that run beside each other share the accounts.
 */
export async function signedIn(
  browser: Browser,
  role: Role,
  { language = 'nl', theme = 'light', url = houseUrl() }: Screen = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    serviceWorkers: 'block',
    colorScheme: theme,
  });
  const signIn = await context.request.post('/api/v1/session', {
    data: { email: `${role}@luwte.test`, password: DEMO_PASSWORD },
  });
  expect(signIn.status()).toBe(204);
  await context.route('**/api/v1/session', async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    if (!response.ok()) return route.fulfill({ response });
    const session = (await response.json()) as object;
    return route.fulfill({
      response,
      json: { ...session, preferences: { language, theme, density: 'comfortable' } },
    });
  });
  return context;
}

/** Asks the API something in the name of the signed-in account. */
export async function post<Answer>(
  request: APIRequestContext,
  path: string,
  data: object,
  version?: number,
): Promise<Answer> {
  const headers = {
    'Idempotency-Key': randomUUID(),
    ...(version !== undefined && { 'If-Match': `"${version}"` }),
  };
  const response = await request.post(`/api/v1/${path}`, { data, headers });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()) as Answer;
}

export async function get<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(`/api/v1/${path}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as Answer;
}

/** A visitor of one test alone. */
export interface Guest {
  readonly id: string;
  readonly code: string;
  readonly handle: string;
}

let made = 0;

/** Registers a guest; `accepted` also has the house rules accepted, spoken before a witness. */
export async function guest(request: APIRequestContext, { accepted = true } = {}): Promise<Guest> {
  made += 1;
  const handle = `Proef ${process.pid} ${made}`;
  const { id, code } = await post<{ id: string; code: string }>(request, 'visitors', {
    over18: true,
    handle,
    substances: ['crack'],
    routes: ['smoke'],
  });
  if (accepted) {
    const rules = await get<{ id: string }>(request, 'house-rules/current');
    const session = await get<{ account: { id: string } }>(request, 'session');
    const colleagues = await get<readonly { id: string; roles: readonly string[] }[]>(request, 'colleagues');
    const witness = colleagues.find(
      ({ id: colleague, roles }) =>
        colleague !== session.account.id && (roles.includes('nurse') || roles.includes('shift-lead')),
    );
    await post(request, 'house-rules/acceptances', {
      visitorId: id,
      versionId: rules.id,
      language: 'nl',
      method: 'spoken',
      witnessAccountId: witness?.id,
    });
  }
  return { id, code, handle };
}

/** The board as the API tells it. */
export function board(request: APIRequestContext): Promise<Board> {
  return get<Board>(request, 'floor/board');
}

/** Everybody on the board, by visitor. */
export async function visitOf(
  request: APIRequestContext,
  visitorId: string,
): Promise<BoardVisit | undefined> {
  const { rooms, waiting, afterCare } = await board(request);
  const seated = rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? []));
  return [...seated, ...waiting, ...afterCare].find((visit) => visit.visitorId === visitorId);
}

/** Shows a guest out again, so that places stay free for other tests. */
export async function showOut(request: APIRequestContext, visitorId: string): Promise<void> {
  const visit = await visitOf(request, visitorId);
  if (visit)
    await post(request, `floor/visits/${visit.id}/check-out`, { reason: 'feels-well' }, visit.version);
}

/**
 * Counts what a worker does: a press, a key, or a text typed (or scanned) in one go counts one. Looking is free.
 */
export class Actions {
  count = 0;

  constructor(private readonly page: Page) {}

  async press(name: string | RegExp, role: 'button' | 'link' | 'radio' = 'button'): Promise<void> {
    this.count += 1;
    const target = this.page.getByRole(role, { name }).first();
    if (role === 'radio') await target.check({ force: true });
    else await target.click();
  }

  async key(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  /** Types as a scanner does: letters and Enter in one go, wherever the focus is. */
  async scan(code: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.type(code);
    await this.page.keyboard.press('Enter');
  }

  async type(text: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.type(text);
  }

  /** Draws a signature on the pad. */
  async sign(): Promise<void> {
    this.count += 1;
    const pad = this.page.locator('lu-signature-pad canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('There is no signature pad');
    const [x, y] = [box.x + box.width / 4, box.y + box.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    for (let step = 1; step <= 12; step += 1)
      await this.page.mouse.move(x + step * 14, y + (step % 2 ? 18 : -18));
    await this.page.mouse.up();
  }
}
