import { expect, test } from '@playwright/test';
import { Actions, get, guest, signedIn } from './house';

test('a visitor reads the rules in Arabic, from right to left, and signs', async ({ browser }) => {
  const context = await signedIn(browser, 'front-desk');
  const unread = await guest(context.request, { accepted: false });
  const page = await context.newPage();
  await page.goto(`/house-rules/accept/${unread.id}?return=/desk`);
  const worker = new Actions(page);
  await worker.press(/العربية/);
  await expect(page.locator('section.content')).toHaveAttribute('dir', 'rtl');
  await worker.sign();
  await page.locator('button.accept').click();
  await page.waitForURL(({ pathname }) => pathname === '/desk');
  const { needsAcceptance } = await get<{ needsAcceptance: boolean }>(
    context.request,
    `house-rules/acceptances?visitorId=${unread.id}`,
  );
  expect(needsAcceptance).toBe(false);
  await context.close();
});
