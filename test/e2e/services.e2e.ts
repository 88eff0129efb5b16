import { expect, type Page, test } from '@playwright/test';
import { board, get, guest, post, showOut, signedIn } from './house';

interface Today {
  readonly given: readonly { readonly service: string; readonly count: number }[];
  readonly turns: readonly {
    readonly id: string;
    readonly version: number;
    readonly service: string;
    readonly state: string;
    readonly handle: string | null;
  }[];
}

const today = (page: Page): Promise<Today> => get<Today>(page.request, 'floor/services/today');
const meals = async (page: Page): Promise<number> =>
  (await today(page)).given.find(({ service }) => service === 'meal')?.count ?? 0;

test.describe.configure({ mode: 'serial' });

test.describe('services of the house', () => {
  test('count a meal with one tap, and take it back', async ({ browser }) => {
    const context = await signedIn(browser, 'volunteer');
    const page = await context.newPage();
    await page.goto('/services');
    const before = await meals(page);
    await page.getByRole('button', { name: /^Maaltijd/ }).click();
    await expect(page.getByText('Maaltijd geteld.')).toBeVisible();
    await expect.poll(() => meals(page)).toBe(before + 1);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(() => meals(page)).toBe(before);
    await context.close();
  });

  test('let somebody shower: in line from the desk, called, started and done, on every screen', async ({
    browser,
  }) => {
    const desk = await signedIn(browser, 'front-desk');
    const floor = await signedIn(browser, 'floor-worker');
    const known = await guest(desk.request);
    const page = await desk.newPage();
    const other = await floor.newPage();
    for (const turn of (await today(page)).turns.filter(({ service }) => service === 'shower'))
      await post(
        desk.request,
        `floor/turns/${turn.id}/acts`,
        { act: turn.state === 'started' ? 'finish' : 'cancel' },
        turn.version,
      );
    await other.goto('/services');
    await page.goto(`/desk?visitor=${known.id}`);
    await page.getByRole('button', { name: 'Alleen voor een dienst' }).click();
    await page.getByRole('button', { name: 'In de rij voor de douche' }).click();
    await expect(page.getByText(`${known.handle} staat in de rij.`)).toBeVisible();
    const line = other.locator('lu-turn-line', { hasText: known.handle });
    await expect(line).toBeVisible();
    await line.getByRole('button', { name: /^Roepen/ }).click();
    await expect(line.getByText('Geroepen', { exact: true })).toBeVisible();
    await line.getByRole('button', { name: /^Starten/ }).click();
    await expect(line.getByText(/nog \d+ min/)).toBeVisible();
    await expect(line.getByText('Douche 1')).toBeVisible();
    await line.getByRole('button', { name: /^Klaar/ }).click();
    await expect(line).toHaveCount(0);
    await desk.close();
    await floor.close();
  });

  test('are one tap away on a visit', async ({ browser }) => {
    const context = await signedIn(browser, 'floor-worker');
    const known = await guest(context.request);
    const { id } = await post<{ id: string }>(context.request, 'floor/visits', {
      visitorId: known.id,
      over18: true,
      intoxication: 0,
    });
    const page = await context.newPage();
    await page.goto('/board');
    expect((await board(context.request)).waiting.some((visit) => visit.id === id)).toBe(true);
    await page
      .getByRole('button', { name: new RegExp(known.handle) })
      .first()
      .click();
    await page.getByRole('button', { name: 'Diensten' }).click();
    await page.getByRole('button', { name: 'Kluisje geven' }).click();
    await expect(page.getByText(`${known.handle} heeft een kluisje.`)).toBeVisible();
    const locker = (await today(page)).turns.find(({ handle }) => handle === known.handle);
    expect(locker?.state).toBe('started');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect
      .poll(async () => (await today(page)).turns.some(({ handle }) => handle === known.handle))
      .toBe(false);
    await showOut(context.request, known.id);
    await context.close();
  });

  test('print the consultation hour by code, never by name', async ({ browser }) => {
    const context = await signedIn(browser, 'nurse');
    const known = await guest(context.request);
    const page = await context.newPage();
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`/services/consultation?day=${day}`);
    await page.getByRole('button', { name: 'Afspraak maken' }).first().click();
    await page.getByLabel('Code van de pas').fill(known.code);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await expect(page.getByText(known.handle).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main').getByText(known.handle)).toBeHidden();
    await expect(
      page
        .getByText(known.code.replace(/(.{3})(.{3})(.{3})/, '$1 $2 $3'))
        .or(page.getByText(known.code))
        .first(),
    ).toBeVisible();
    await context.close();
  });
});
