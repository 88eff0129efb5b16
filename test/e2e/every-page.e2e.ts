import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { RuleSetContent } from '@luwte/house-rules/domain';
import type { Role } from '@luwte/identity/domain';
import { board, get, guest, houseUrl, post, signedIn } from './house';

/** Rows to open pages with. */
type Rows = Readonly<
  Record<'visitor' | 'visit' | 'room' | 'sanction' | 'draft' | 'colleague' | 'invitation', string>
>;

interface Place {
  readonly name: string;
  readonly role: Role;
  /** The page shows a skeleton as an example of one. */
  readonly showsSkeletons?: boolean;
  readonly path: (ids: Rows) => string;
}

/** Today on the calendar of the demonstration's house. */
const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());

const PAGES: readonly Place[] = [
  { name: 'desk', role: 'front-desk', path: () => '/desk' },
  { name: 'desk with a visitor', role: 'front-desk', path: ({ visitor }) => `/desk?visitor=${visitor}` },
  { name: 'board', role: 'floor-worker', path: () => '/board' },
  { name: 'wall', role: 'floor-worker', path: () => '/board/wall' },
  { name: 'today', role: 'shift-lead', path: () => '/today' },
  { name: 'messages', role: 'nurse', path: () => '/notes' },
  { name: 'daily logs', role: 'coordinator', path: () => '/days' },
  { name: 'daily log', role: 'shift-lead', path: () => `/days/${today()}` },
  { name: 'four buttons', role: 'volunteer', path: () => '/peer' },
  { name: 'settings', role: 'manager', path: () => '/settings' },
  { name: 'calendar', role: 'manager', path: () => '/calendar' },
  { name: 'visits', role: 'shift-lead', path: () => '/visits' },
  { name: 'visit', role: 'shift-lead', path: ({ visit }) => `/visits/${visit}` },
  { name: 'visitors', role: 'front-desk', path: () => '/visitors' },
  { name: 'new visitor', role: 'front-desk', path: () => '/visitors/new' },
  { name: 'visitor', role: 'nurse', path: ({ visitor }) => `/visitors/${visitor}` },
  { name: 'visitor form', role: 'front-desk', path: ({ visitor }) => `/visitors/${visitor}/edit` },
  { name: 'visitor import', role: 'coordinator', path: () => '/visitors/import' },
  { name: 'visitor duplicates', role: 'shift-lead', path: () => '/visitors/duplicates' },
  { name: 'visitor retention', role: 'privacy-officer', path: () => '/visitors/retention' },
  { name: 'visitor erasures', role: 'privacy-officer', path: () => '/visitors/erasures' },
  { name: 'visitor erase', role: 'privacy-officer', path: ({ visitor }) => `/visitors/${visitor}/erase` },
  { name: 'pass', role: 'front-desk', path: ({ visitor }) => `/visitors/${visitor}/pass` },
  { name: 'rooms', role: 'manager', path: () => '/rooms' },
  { name: 'room', role: 'manager', path: ({ room }) => `/rooms/${room}` },
  { name: 'hours', role: 'manager', path: () => '/rooms/hours' },
  { name: 'admission policy', role: 'coordinator', path: () => '/admission-policy' },
  { name: 'admission policy form', role: 'shift-lead', path: () => '/admission-policy/edit' },
  { name: 'deviations', role: 'coordinator', path: () => '/deviations' },
  { name: 'services', role: 'floor-worker', path: () => '/services' },
  { name: 'consultation hour', role: 'nurse', path: () => '/services/consultation' },
  { name: 'service settings', role: 'manager', path: () => '/services/settings' },
  { name: 'left behind', role: 'coordinator', path: () => '/left-behind' },
  { name: 'register what was left behind', role: 'nurse', path: () => '/left-behind/new' },
  { name: 'house rules', role: 'manager', path: () => '/house-rules' },
  { name: 'rule editor', role: 'manager', path: ({ draft }) => `/house-rules/versions/${draft}/edit` },
  { name: 'accept the rules', role: 'front-desk', path: ({ visitor }) => `/house-rules/accept/${visitor}` },
  { name: 'sanctions', role: 'shift-lead', path: () => '/sanctions' },
  { name: 'new sanction', role: 'front-desk', path: ({ visitor }) => `/sanctions/new/${visitor}` },
  { name: 'sanction', role: 'shift-lead', path: ({ sanction }) => `/sanctions/${sanction}` },
  {
    name: 'correct a sanction',
    role: 'shift-lead',
    path: ({ sanction }) => `/sanctions/${sanction}/correct`,
  },
  { name: 'letter', role: 'shift-lead', path: ({ sanction }) => `/sanctions/${sanction}/letter` },
  { name: 'summary', role: 'front-desk', path: ({ visitor }) => `/house-rules/summary/${visitor}` },
  { name: 'sanction policy', role: 'manager', path: () => '/sanctions/policy' },
  { name: 'emergency access', role: 'volunteer', path: () => '/emergency-access' },
  {
    name: 'who saw a record',
    role: 'coordinator',
    path: ({ visitor }) => `/visitor-access?visitorId=${visitor}`,
  },
  { name: 'information requests', role: 'coordinator', path: () => '/information-requests' },
  { name: 'new information request', role: 'shift-lead', path: () => '/information-requests/new' },
  { name: 'access log', role: 'privacy-officer', path: () => '/audit' },
  { name: 'account', role: 'volunteer', path: () => '/account' },
  { name: 'accounts', role: 'admin', path: () => '/accounts' },
  { name: 'invite a colleague', role: 'admin', path: () => '/accounts/new' },
  { name: 'invitation', role: 'admin', path: ({ invitation }) => `/accounts/invitations/${invitation}` },
  { name: 'account of a colleague', role: 'admin', path: ({ colleague }) => `/accounts/${colleague}` },
  { name: 'devices', role: 'shift-lead', path: () => '/devices' },
  { name: 'help', role: 'volunteer', path: () => '/help' },
  { name: 'kit', role: 'admin', path: () => '/kit', showsSkeletons: true },
];
const SCREENS = [
  { language: 'nl', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'nl', theme: 'dark' },
  { language: 'en', theme: 'light' },
] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
  ).toEqual([]);
}

/** What a page must never do: complain, break its own security policy, or ask another host. */
function watch(page: Page): string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(houseUrl()).origin)
      wrong.push(`another host: ${url.origin}`);
  });
  return wrong;
}

/** Rows to open pages with; a guest of this file alone. */
const ids = { visitor: '', visit: '', room: '', sanction: '', draft: '', colleague: '', invitation: '' };

test.beforeAll(async ({ browser }) => {
  const desk = await signedIn(browser, 'front-desk');
  ids.visitor = (await guest(desk.request, { accepted: false })).id;
  ids.room = (await board(desk.request)).rooms[0]?.id ?? '';
  ids.visit =
    (await get<{ items: { id: string }[] }>(desk.request, 'floor/visits?limit=1')).items[0]?.id ?? '';
  ids.sanction =
    (await get<{ items: { id: string }[] }>(desk.request, 'house-rules/sanctions?limit=1')).items[0]?.id ??
    '';
  await desk.close();
  const admin = await signedIn(browser, 'admin');
  const people = await get<{ items: { id: string; kind: string }[] }>(
    admin.request,
    'accounts?role=volunteer',
  );
  ids.colleague = people.items.find(({ kind }) => kind === 'account')?.id ?? '';
  const invited = await get<{ items: { id: string }[] }>(admin.request, 'accounts?status=lapsed');
  ids.invitation = invited.items[0]?.id ?? '';
  await admin.close();
  const manager = await signedIn(browser, 'manager');
  const { languages, rules } = await get<RuleSetContent>(manager.request, 'house-rules/current');
  ids.draft = (await post<{ id: string }>(manager.request, 'house-rules/versions', { languages, rules })).id;
  await manager.close();
});

for (const place of PAGES) {
  test(`${place.name}: readable for everybody in both languages and themes, on a phone too`, async ({
    browser,
  }) => {
    for (const screen of SCREENS) {
      const context = await signedIn(browser, place.role, screen);
      const page = await context.newPage();
      const wrong = watch(page);
      await page.goto(place.path(ids));
      await expect(page.locator('h1').first()).toBeVisible();
      if (!place.showsSkeletons) await expect(page.locator('lu-skeleton')).toHaveCount(0);
      await expect(page.locator('html')).toHaveAttribute('lang', screen.language);
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
        .toBeLessThanOrEqual(0);
      expect(wrong).toEqual([]);
      await context.close();
    }
  });
}

for (const path of ['/login', '/invitation'])
  test(`${path}: readable for everybody`, async ({ browser }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ baseURL: houseUrl(), colorScheme, serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.locator('h1').first()).toBeVisible();
      await expectAccessible(page);
      await context.close();
    }
  });

test('a script that was slipped into the page does not run', async ({ browser }) => {
  const context = await signedIn(browser, 'front-desk');
  const page = await context.newPage();
  await page.goto('/desk');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.slippedIn = true';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.slippedIn = true">');
    } catch {
      return 'refused';
    }
    return String('slippedIn' in window);
  });
  expect(['refused', 'false']).toContain(ran);
  await context.close();
});
