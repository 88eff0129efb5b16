import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { get, type Guest, guest, post, showOut, signedIn } from './house';
import { type Program, startProgram } from './start-house';

interface Day {
  readonly house: { readonly state: string };
}

/** A whole day in a house of its own: nobody else's journey meets a closed door. */
test.describe('a day of the house', () => {
  let program: Program;
  let lead: BrowserContext;
  let desk: BrowserContext;
  let floor: BrowserContext;
  let nurse: BrowserContext;

  test.beforeAll(async ({ browser }) => {
    program = await startProgram();
    const url = program.url;
    [lead, desk, floor, nurse] = await Promise.all([
      signedIn(browser, 'shift-lead', { url }),
      signedIn(browser, 'front-desk', { url }),
      signedIn(browser, 'floor-worker', { url }),
      signedIn(browser, 'nurse', { url }),
    ]);
  });
  test.afterAll(async () => {
    for (const context of [lead, desk, floor, nurse]) await context.close();
    await program.stop();
  });

  test('runs from the opening checklist to the closed shift', async () => {
    test.setTimeout(240_000);
    const today = await lead.newPage();
    await closeYesterday(today, lead);

    await test.step('opens by the checklist', async () => {
      await today.getByRole('button', { name: 'Nog een keer openen' }).click();
      await expect(today.getByText('Dit mist nog om te openen')).toBeVisible();
      await answerAll(today);
      await expect(today.getByText('Alles is er. De dienstleider kan openen.')).toBeVisible();
      await today.getByRole('button', { name: 'Huis openen' }).click();
      await expect(today.locator('lu-house-bar').getByText('Open', { exact: true })).toBeVisible();
    });

    const suspended = await guest(desk.request);
    await test.step('suspends somebody, who objects, and another than who decided judges it', async () => {
      const card = await suspend(desk, suspended);
      const atDesk = await desk.newPage();
      await atDesk.goto(`/desk?visitor=${suspended.id}`);
      await expect(atDesk.locator('lu-suspension-part')).toContainText('Ik praat rustig en vriendelijk');
      await expect(atDesk.getByRole('button', { name: 'Schone spullen meegegeven' })).toBeVisible();
      await act(card, 'Bezwaar vastleggen', () => card.getByLabel('Waarom?').fill('Het was een ander.'));
      const judge = await lead.newPage();
      await judge.goto(card.url());
      await act(judge, 'Over het bezwaar beslissen', async () => {
        await judge.getByRole('radio', { name: 'Bezwaar: opgeheven' }).check({ force: true });
        await judge.getByLabel('Waarom?').fill('Er was een ander bij.');
      });
      await expect(atDesk.locator('lu-suspension-part')).toHaveCount(0);
    });

    await test.step('has somebody in the line for the shower', async () => {
      const washing = await guest(desk.request);
      const page = await desk.newPage();
      await page.goto(`/desk?visitor=${washing.id}`);
      await page.getByRole('button', { name: 'Alleen voor een dienst' }).click();
      await page.getByRole('button', { name: 'In de rij voor de douche' }).click();
      await expect(page.getByText(`${washing.handle} staat in de rij.`)).toBeVisible();
      const services = await floor.newPage();
      await services.goto('/services');
      await expect(services.locator('lu-turn-line', { hasText: washing.handle })).toBeVisible();
    });

    await test.step('registers what was left behind, seen by two', async () => {
      const found = await floor.newPage();
      await found.goto('/left-behind/new');
      await found.getByLabel('Plek').fill('Rookruimte, plek S4');
      await found.getByLabel('Omschrijving').fill('Zakje met wit poeder, dichtgeknoopt');
      await found.getByLabel('Nummer van de verzegeling').fill('DAG-1');
      await found.getByRole('button', { name: 'Vastleggen' }).click();
      await expect(found.getByText(/Vastgelegd als nummer \d{4}-\d{3}/)).toBeVisible();
      const second = await nurse.newPage();
      await second.goto(new URL(found.url()).pathname);
      await second.getByRole('button', { name: 'Ik heb dit gezien' }).click();
      await expect(found.getByText('Bevestigd door een tweede getuige')).toBeVisible();
    });

    await test.step('writes down afterwards who came while nobody could type', async () => {
      const visits = await desk.newPage();
      await visits.goto('/visits');
      const before = await lateVisits(desk);
      await visits.getByRole('button', { name: 'Later invoeren' }).click();
      const dialog = visits.getByRole('dialog');
      await dialog
        .getByLabel('Binnen', { exact: false })
        .first()
        .fill(await houseTime(visits, -50));
      await dialog.getByLabel('Vertrokken').fill(await houseTime(visits, -20));
      await dialog.getByRole('button', { name: 'Bezoek opslaan' }).click();
      await expect.poll(() => lateVisits(desk)).toBe(before + 1);
    });

    const drowsy = await guest(desk.request);
    await test.step('lets somebody go who was not quite awake, and hands that over', async () => {
      const { id } = await post<{ id: string }>(desk.request, 'floor/visits', {
        visitorId: drowsy.id,
        over18: true,
        intoxication: 0,
        deviation: { reason: 'Voor de proef' },
      });
      await post(floor.request, `floor/visits/${id}/observations`, { state: 'drowsy-rousable' });
      await showOut(floor.request, drowsy.id);
      await today.reload();
      const matter = today.locator('lu-matter-list li', { hasText: 'niet wakker genoeg' });
      await matter.getByRole('button', { name: 'Overdragen' }).click();
      const dialog = today.getByRole('dialog');
      await dialog.getByLabel('Collega', { exact: true }).selectOption({ index: 1 });
      await dialog.getByRole('button', { name: 'Overdragen' }).click();
      await expect(matter.getByText('volgt dit op', { exact: false })).toBeVisible();
    });

    await test.step('closes when all is done, and the day is in the log', async () => {
      await answerAll(today);
      await today.getByRole('button', { name: 'Huis sluiten' }).click();
      await expect(today.getByText('Het huis is gesloten', { exact: true })).toBeVisible();
      expect((await get<Day>(lead.request, 'floor/openings/today/checklist')).house.state).toBe('closed');
      await today.goto('/days');
      await today.locator('tbody a').first().click();
      await expect(today.locator('main')).toContainText('Overgedragen');
    });
  });
});

/** The demonstration begins in the middle of a day: everybody goes home, and its shift is closed first. */
async function closeYesterday(page: Page, { request }: BrowserContext): Promise<void> {
  const { rooms, waiting, afterCare } = await get<{
    rooms: { places: { visit: { visitorId: string; id: string; version: number } | null }[] }[];
    waiting: { visitorId: string; id: string; version: number }[];
    afterCare: { visitorId: string; id: string; version: number }[];
  }>(request, 'floor/board');
  const inside = [
    ...rooms.flatMap(({ places }) => places.flatMap(({ visit }) => visit ?? [])),
    ...waiting,
    ...afterCare,
  ];
  for (const { id, version } of inside)
    await post(request, `floor/visits/${id}/check-out`, { reason: 'feels-well' }, version);
  await page.goto('/today');
  await takeAllOver(page);
  await answerAll(page);
  await page.getByRole('button', { name: 'Huis sluiten' }).click();
  await expect(page.getByRole('button', { name: 'Nog een keer openen' })).toBeVisible();
}

/** Gives every open matter to the first colleague. */
async function takeAllOver(page: Page): Promise<void> {
  await expect(page.locator('lu-item-list').first()).toBeVisible();
  const open = page.locator('lu-matter-list').getByRole('button', { name: 'Overdragen' });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Collega', { exact: true }).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Overdragen' }).click();
    await expect(open).toHaveCount(left - 1);
  }
}

/** Answers every point of the list that runs with "in orde". */
async function answerAll(page: Page): Promise<void> {
  const points = page.locator('lu-item-list li');
  await expect(points.first()).toBeVisible();
  for (let at = 0; at < (await points.count()); at += 1) {
    const point = points.nth(at);
    const fine = point.getByRole('radio', { name: 'In orde', exact: true });
    await expect(fine).toBeEnabled();
    await fine.press('Space');
    await expect(point).toHaveClass(/answered/);
  }
}

async function suspend(context: BrowserContext, visitor: Guest): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/visitors/${visitor.id}`);
  await page.getByRole('link', { name: 'Nieuwe maatregel' }).click();
  await page.getByLabel('Welke huisregel?').selectOption({ label: 'Ik praat rustig en vriendelijk' });
  await page.getByLabel('Wat is er gebeurd?').fill('Schreeuwde naar een medewerker aan de balie.');
  await page.getByRole('radio', { name: /^1 tot 7 dagen/ }).check({ force: true });
  await page.getByLabel('Hoeveel dagen?').fill('2');
  await page.getByRole('radio', { name: 'Mondeling', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(page.getByRole('heading', { name: 'Maatregel', exact: true })).toBeVisible();
  return page;
}

/** A word button of the act, then its form, then the same word in the form. */
async function act(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name }).click();
  await fill();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function lateVisits({ request }: BrowserContext): Promise<number> {
  const { items } = await get<{ items: { late: boolean }[] }>(request, 'floor/visits?limit=200');
  return items.filter(({ late }) => late).length;
}

/** This moment and `minutes` on, as a field of the house's wall-clock time takes it. */
function houseTime(page: Page, minutes: number): Promise<string> {
  return page.evaluate((ms) => {
    const at = new Date(Date.now() + ms);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
  }, minutes * 60_000);
}
