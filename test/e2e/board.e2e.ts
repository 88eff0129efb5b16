import { expect, test } from '@playwright/test';
import { layLine } from './cuttable-line';
import { board, guest, houseUrl, post, showOut, signedIn, visitOf } from './house';

/** Seats a guest over the API on the first free place for smoking. */
async function seat(request: Parameters<typeof board>[0], visitorId: string): Promise<string> {
  const free = (await board(request)).rooms
    .filter(({ kind }) => kind === 'use-smoke')
    .flatMap(({ places }) => places.filter(({ usable, visit }) => usable && visit === null));
  const place = free.at(-1);
  if (!place) throw new Error('There is no free place');
  await post(request, 'floor/visits', {
    visitorId,
    over18: true,
    intoxication: 0,
    route: 'smoke',
    substance: 'crack',
    placeId: place.id,
  });
  return place.label;
}

test.describe('the board', () => {
  test('of a second screen follows within a second', async ({ browser }) => {
    const [one, two] = await Promise.all([
      signedIn(browser, 'front-desk'),
      signedIn(browser, 'floor-worker'),
    ]);
    const known = await guest(one.request);
    const page = await two.newPage();
    await page.goto('/board');
    await expect(page.getByRole('heading', { name: 'De vloer' })).toBeVisible();
    await expect(page.locator('lu-place-tile').first()).toBeVisible();
    await expect(page.getByText('Live', { exact: true }).first()).toBeVisible();
    await seat(one.request, known.id);
    await expect(page.locator('lu-place-tile', { hasText: known.handle })).toBeVisible({ timeout: 1000 });
    await showOut(one.request, known.id);
    await expect(page.locator('lu-place-tile', { hasText: known.handle })).toHaveCount(0, { timeout: 1000 });
    await Promise.all([one.close(), two.close()]);
  });

  test('catches up after its network was cut, and misses nothing', async ({ browser }) => {
    const line = await layLine(houseUrl());
    const one = await signedIn(browser, 'front-desk');
    const two = await signedIn(browser, 'floor-worker', { url: line.url });
    const [stays, comes] = [await guest(one.request), await guest(one.request)];
    await seat(one.request, stays.id);
    const page = await two.newPage();
    await page.goto('/board');
    await expect(page.locator('lu-place-tile', { hasText: stays.handle })).toBeVisible();
    await line.cut();
    await expect(page.locator('lu-freshness').first()).toContainText(/oud|Stand van/, { timeout: 30_000 });
    await showOut(one.request, stays.id);
    await seat(one.request, comes.id);
    await expect(page.locator('lu-place-tile', { hasText: stays.handle })).toBeVisible();
    await line.restore();
    await expect(page.locator('lu-place-tile', { hasText: comes.handle })).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('lu-place-tile', { hasText: stays.handle })).toHaveCount(0);
    await showOut(one.request, comes.id);
    await Promise.all([one.close(), two.close()]);
    await line.cut();
  });

  test('ticks somebody as seen with one press, and takes it back', async ({ browser }) => {
    const context = await signedIn(browser, 'floor-worker');
    const known = await guest(context.request);
    await seat(context.request, known.id);
    const page = await context.newPage();
    await page.goto('/board');
    const tile = page.locator('lu-place-tile', { hasText: known.handle });
    await expect(tile).toContainText('Nog niet gezien');
    await tile.getByRole('button', { name: /^Gezien/ }).click();
    await expect(tile).toContainText('Net gezien');
    await expect
      .poll(async () => (await visitOf(context.request, known.id))?.lastObservation?.state)
      .toBe('alert');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(tile).toContainText('Nog niet gezien');
    await showOut(context.request, known.id);
    await context.close();
  });

  test('brings somebody to after-care and shows them out', async ({ browser }) => {
    const context = await signedIn(browser, 'nurse');
    const known = await guest(context.request);
    await seat(context.request, known.id);
    const page = await context.newPage();
    await page.goto('/board');
    await page.locator('lu-place-tile', { hasText: known.handle }).getByRole('button').first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Nazorg' }).click();
    await sheet.locator('lu-place-form button[type="submit"], lu-place-form button').last().click();
    await expect.poll(async () => (await visitOf(context.request, known.id))?.state).toBe('after-care');
    await showOut(context.request, known.id);
    await expect.poll(async () => visitOf(context.request, known.id)).toBeUndefined();
    await context.close();
  });

  test('calls out loud when nobody looked in time', async ({ browser }) => {
    const context = await signedIn(browser, 'nurse');
    const known = await guest(context.request);
    await seat(context.request, known.id);
    const visit = await visitOf(context.request, known.id);
    await post(context.request, `floor/visits/${visit?.id}/observations`, { state: 'unresponsive' });
    const page = await context.newPage();
    await page.goto('/board');
    await expect(page.locator('lu-alarm-bar')).toContainText(known.handle);
    await expect(page.locator('lu-alarm-bar')).toContainText('Reageert niet');
    await showOut(context.request, known.id);
    await context.close();
  });

  test('moves from place to place with the arrow keys, and opens one with Enter', async ({ browser }) => {
    const context = await signedIn(browser, 'floor-worker');
    const page = await context.newPage();
    await page.goto('/board');
    await page.locator('lu-place-tile button[tabindex="0"]').first().focus();
    const before = await page.evaluate(() => document.activeElement?.closest('lu-place-tile')?.textContent);
    await page.keyboard.press('ArrowDown');
    const focused = () => page.evaluate(() => document.activeElement?.closest('lu-place-tile')?.textContent);
    await expect.poll(focused).not.toBe(before);
    expect(await focused()).toBeTruthy();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await context.close();
  });
});
