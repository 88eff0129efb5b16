import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { Role } from '@luwte/identity/domain';
import { board, get, guest, post, signedIn } from './house';
import { type Program, startProgram } from './start-house';

interface Today {
  readonly day: string;
  readonly state: string;
  readonly version: number;
}

const READER = 'lu-item-list li';

/** The day of a house of its own: doors that close here are nobody else's. */
test.describe.serial('the day of the house', () => {
  let program: Program;
  const contexts = new Map<Role, BrowserContext>();
  const as = (role: Role): BrowserContext => contexts.get(role) as BrowserContext;

  test.beforeAll(async ({ browser }) => {
    program = await startProgram();
    for (const role of ['shift-lead', 'front-desk', 'nurse', 'manager', 'volunteer', 'floor-worker'] as const)
      contexts.set(role, await signedIn(browser, role, { url: program.url }));
  });
  test.afterAll(async () => {
    for (const context of contexts.values()) await context.close();
    await program.stop();
  });

  test('a volunteer calls, and every screen shows by name who comes', async () => {
    const peer = await as('volunteer').newPage();
    const floor = await as('floor-worker').newPage();
    const wall = await as('nurse').newPage();
    await Promise.all([peer.goto('/peer'), floor.goto('/board'), wall.goto('/board/wall')]);
    await peer.getByRole('button', { name: /^Hulp nodig/ }).click();
    await peer.getByRole('button', { name: 'Hulp nodig, ergens anders' }).click();
    await expect(floor.locator('lu-help-bar')).toContainText('Hulp nodig');
    await expect(wall.locator('lu-help-bar')).toContainText('Vera Demovrijwillig');
    await floor.locator('lu-help-bar').getByRole('button', { name: 'Ik kom' }).click();
    await expect(peer.locator('lu-help-bar')).toContainText('Faysal Demovloer komt');
    await expect(wall.locator('lu-help-bar')).toContainText('Faysal Demovloer komt');
    await floor.locator('lu-help-bar').getByRole('button', { name: 'Klaar' }).click();
    await expect(wall.locator('lu-help-bar').getByText('Hulp nodig')).toHaveCount(0);
    await Promise.all([peer.close(), floor.close(), wall.close()]);
  });

  test('a volunteer says that all is well at a place, takes it back, and reads no name or code', async () => {
    const peer = await as('volunteer').newPage();
    const { rooms } = await board(as('front-desk').request);
    const inside = rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? []));
    await peer.goto('/peer');
    await peer.getByRole('button', { name: /^Alles goed/ }).click();
    const place = peer.locator('button.place').first();
    const label = /[A-Z]\d/.exec(await place.innerText())?.[0];
    const lastSeen = async (): Promise<string | undefined> => {
      const now = await board(as('front-desk').request);
      const places = now.rooms.flatMap((room) => room.places);
      return places.find((one) => one.label === label)?.visit?.lastObservation?.at;
    };
    const before = await lastSeen();
    await place.click();
    await expect.poll(lastSeen).not.toBe(before);
    await expect(place).toContainText('Net gezien');
    await peer.getByRole('button', { name: 'Ongedaan maken' }).first().click();
    await expect.poll(lastSeen).toBe(before);
    const shown = await peer.locator('main').innerText();
    for (const { code, handle } of inside) {
      expect(code === null || !shown.includes(code)).toBe(true);
      expect(handle === null || !shown.includes(handle)).toBe(true);
    }
    await peer.close();
  });

  test('what a peer found is a message that colleagues see as new', async () => {
    const nurse = await as('nurse').newPage();
    await nurse.goto('/board');
    const peer = await as('volunteer').newPage();
    await peer.goto('/peer');
    await peer.getByRole('button', { name: /^Iets gevonden/ }).click();
    await peer.getByLabel('Wat ziet u?').fill('Zakje onder de bank');
    await peer.getByRole('button', { name: 'Melden' }).click();
    await expect(nurse.locator('lu-notes-badge').first()).toContainText(/\d/);
    await nurse.goto('/notes');
    const row = nurse.locator('tr', { hasText: 'Zakje onder de bank' });
    await expect(row).toContainText('Gevonden');
    await row.getByRole('button', { name: /^Klaar/ }).click();
    await expect(row).toContainText('Noor Demozorg');
    await Promise.all([peer.close(), nurse.close()]);
  });

  test('a visit of earlier is written down at the desk, in the same form', async () => {
    const desk = await as('front-desk').newPage();
    const known = await guest(as('front-desk').request);
    await desk.goto(`/desk?visitor=${known.id}`);
    await desk.getByRole('button', { name: 'Was eerder' }).click();
    const part = desk.locator('lu-late-part');
    await part
      .getByLabel('Binnen', { exact: false })
      .first()
      .fill(await wall(desk, -90));
    await part.getByLabel('Vertrokken').fill(await wall(desk, -60));
    await part.getByRole('button').first().click();
    await expect(desk.getByText('De code op de pas').or(desk.locator('lu-search-field'))).toBeVisible();
    const { items } = await get<{ items: { late: boolean; arrivedAt: string; recordedAt: string }[] }>(
      as('shift-lead').request,
      `floor/visits?visitorId=${known.id}`,
    );
    expect(items).toMatchObject([{ late: true }]);
    expect(Date.parse(items[0]?.recordedAt ?? '') - Date.parse(items[0]?.arrivedAt ?? '')).toBeGreaterThan(
      80 * 60_000,
    );
    await desk.close();
  });

  test('a setting shows who changed it, and an earlier value comes back as a new one', async () => {
    const page = await as('manager').newPage();
    await page.goto('/settings');
    const card = page.locator('lu-setting-card', { hasText: 'Achteraf invoeren' });
    await card.getByLabel('Dagen terug').fill('14');
    await card.getByLabel('Waarom verandert dit?').fill('Nieuwe afspraak');
    await card.getByRole('button', { name: 'Opslaan' }).click();
    await expect(card).toContainText('Laatst veranderd door Mirjam Demobeheer');
    await card.getByLabel('Dagen terug').fill('30');
    await card.getByRole('button', { name: 'Opslaan' }).click();
    await card.getByRole('button', { name: /^Geschiedenis/ }).click();
    const history = card.locator('lu-history > ol > li');
    await expect(history).toHaveCount(2);
    await expect(history.last()).toContainText('Nieuwe afspraak');
    await history.last().getByRole('button').click();
    await expect(card.getByLabel('Dagen terug')).toHaveValue('14');
    await expect(history).toHaveCount(3);
    await page.close();
  });

  test('closes for the people inside last, and opens again by a list that two fill in at once', async () => {
    test.setTimeout(120_000);
    const lead = as('shift-lead');
    await everybodyOut(as('front-desk'));
    const today = await get<Today>(lead.request, 'floor/openings/today');
    await takeOver(lead);
    await post(
      lead.request,
      'floor/openings/today/close',
      { override: true, reason: 'Begin van de proef' },
      today.version,
    );
    const [one, two] = await Promise.all([lead.newPage(), as('nurse').newPage()]);
    await Promise.all([one.goto('/today'), two.goto('/today')]);
    await one.getByRole('button', { name: 'Nog een keer openen' }).click();
    await expect(one.getByText('Dit mist nog om te openen')).toBeVisible();
    await fine(one, 0);
    await expect(two.locator(READER).nth(0)).toHaveClass(/answered/);
    await Promise.all([fine(one, 1), fine(two, 2)]);
    await one.reload();
    for (const at of [0, 1, 2]) await expect(one.locator(READER).nth(at)).toHaveClass(/answered/);
    await one.getByRole('button', { name: 'Toch openen' }).click();
    const dialog = one.getByRole('dialog');
    await expect(dialog).toContainText('Zijn de ruimtes schoon?');
    await dialog.getByLabel('Waarom toch?').fill('De schoonmaak is onderweg');
    await dialog.getByRole('button', { name: 'Toch openen' }).click();
    await expect(two.locator('lu-house-bar')).toContainText('Open');
    await one.goto(`/days/${today.day}`);
    await expect(one.locator('main')).toContainText('De schoonmaak is onderweg');
    await expect(one.locator('main')).toContainText('Zijn de ruimtes schoon?');
    await Promise.all([one.close(), two.close()]);
  });

  test('anybody on duty pauses with a reason, and everybody reads it', async () => {
    const [floor, desk] = await Promise.all([as('floor-worker').newPage(), as('front-desk').newPage()]);
    await Promise.all([floor.goto('/board'), desk.goto('/desk')]);
    await floor.getByRole('button', { name: 'Pauzeren' }).click();
    const dialog = floor.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pauzeren' }).click();
    await expect(dialog.getByText('Vul dit in.')).toBeVisible();
    await dialog.getByLabel('Reden').fill('De verpleegkundige is mee met de ambulance');
    await dialog.getByRole('button', { name: 'Pauzeren' }).click();
    await expect(desk.locator('lu-house-bar')).toContainText('mee met de ambulance');
    const lead = await as('shift-lead').newPage();
    await lead.goto('/board');
    await lead.getByRole('button', { name: 'Openen', exact: true }).click();
    await lead.getByRole('dialog').getByRole('button', { name: 'Openen', exact: true }).click();
    await expect(desk.locator('lu-house-bar')).not.toContainText('mee met de ambulance');
    await Promise.all([floor.close(), desk.close(), lead.close()]);
  });

  test('a day that is closed in the calendar advises against letting somebody in', async () => {
    const manager = await as('manager').newPage();
    const desk = await as('front-desk').newPage();
    const known = await guest(as('front-desk').request);
    await manager.goto('/calendar');
    await manager.locator('[aria-current=date]').click();
    const dialog = manager.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hele dag dicht' }).click();
    await dialog.getByLabel('Waarom?').fill('Feestdag');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(manager.locator('.today')).toContainText('Feestdag');
    await desk.goto(`/desk?visitor=${known.id}`);
    await expect(desk.locator('lu-entry-panel')).toContainText('Het huis is niet open');
    await manager.locator('[aria-current=date]').click();
    await dialog.getByRole('button', { name: 'Weer gewone tijden' }).click();
    await expect(manager.locator('.today')).not.toContainText('Feestdag');
    await Promise.all([manager.close(), desk.close()]);
  });
});

/** Answers the point at this place of the list with "in orde". */
async function fine(page: Page, at: number): Promise<void> {
  const point = page.locator(READER).nth(at);
  const answer = point.getByRole('radio', { name: 'In orde', exact: true });
  await expect(answer).toBeEnabled();
  await answer.click({ force: true });
  await expect(point).toHaveClass(/answered/);
}

async function everybodyOut({ request }: BrowserContext): Promise<void> {
  const { rooms, waiting, afterCare } = await board(request);
  const seated = rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? []));
  for (const { id, version } of [...seated, ...waiting, ...afterCare])
    await post(request, `floor/visits/${id}/check-out`, { reason: 'feels-well' }, version);
}

/** Gives every open matter to the lead who asks. */
async function takeOver({ request }: BrowserContext): Promise<void> {
  const { account } = await get<{ account: { id: string } }>(request, 'session');
  const { matters } = await get<{
    matters: { kind: string; subjectId: string; takenOverBy: string | null }[];
  }>(request, 'floor/openings/today/handover');
  for (const { kind, subjectId, takenOverBy } of matters)
    if (takenOverBy === null)
      await post(request, 'floor/openings/today/takeovers', { kind, subjectId, accountId: account.id });
}

/** This moment and `minutes` on, as a field of the house's wall-clock time takes it. */
function wall(page: Page, minutes: number): Promise<string> {
  return page.evaluate((ms) => {
    const at = new Date(Date.now() + ms);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
  }, minutes * 60_000);
}
