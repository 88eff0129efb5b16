import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, guest, signedIn } from './house';

/**
 * Makes the README's pictures from the running program: `npm run screenshots`. Not part of the tests; the pictures
 * lie in `apps/web/screenshots`.
 */
const FOLDER = join(import.meta.dirname, '../../apps/web/screenshots');
const PHONE = { width: 390, height: 844 };

test('pictures of the house', async ({ browser }) => {
  await mkdir(FOLDER, { recursive: true });
  const desk = await signedIn(browser, 'front-desk');
  const { items } = await get<{ items: { id: string; status: string; alertKinds: string[] }[] }>(
    desk.request,
    'visitors?limit=60&sort=registeredAt',
  );
  const known =
    items.find(({ status, alertKinds }) => status === 'active' && alertKinds.length > 0) ?? items[0];
  const unread = await guest(desk.request, { accepted: false });
  const pages = [
    ['desk', `/desk?visitor=${known?.id}`],
    ['board', '/board'],
    ['visitor', `/visitors/${known?.id}`],
    ['house-rules', `/house-rules/accept/${unread.id}`],
  ] as const;
  const page = await desk.newPage();
  for (const [name, path] of pages) {
    await page.goto(path);
    await expect(page.locator('h1').first()).toBeVisible();
    await expect(page.locator('lu-skeleton')).toHaveCount(0);
    await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
  }
  await page.setViewportSize(PHONE);
  await page.goto('/board');
  await expect(page.locator('lu-place-tile').first()).toBeVisible();
  await page.screenshot({ path: join(FOLDER, 'board-phone.png'), animations: 'disabled' });
  await desk.close();
});
