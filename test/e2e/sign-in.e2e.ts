import { expect, test } from '@playwright/test';
import { houseUrl, signedIn } from './house';

test.describe('signing in', () => {
  test('says the same for a wrong password and for nobody', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: houseUrl(), serviceWorkers: 'block' });
    const answers = await Promise.all(
      ['front-desk@luwte.test', 'niemand@luwte.test'].map((email) =>
        context.request.post('/api/v1/session', { data: { email, password: 'not-this-password' } }),
      ),
    );
    const bodies = await Promise.all(
      answers.map(async (answer) => ({ ...((await answer.json()) as object), requestId: null })),
    );
    expect(answers.map((answer) => answer.status())).toEqual([401, 401]);
    expect(bodies[0]).toEqual(bodies[1]);
    await context.close();
  });

  test('takes one press in a demonstration, and comes back to the page that was asked for', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: houseUrl(),
      serviceWorkers: 'block',
      locale: 'nl-NL',
    });
    const page = await context.newPage();
    await page.goto('/board');
    await expect(page).toHaveURL(/login/);
    await page.getByRole('button', { name: /floor-worker@/ }).click();
    await expect(page).toHaveURL(/board/);
    await expect(page.locator('lu-place-tile').first()).toBeVisible();
    await context.close();
  });

  test('shows the municipality neither visitors nor the floor', async ({ browser }) => {
    const context = await signedIn(browser, 'municipality');
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('nav').first()).not.toContainText('Bezoekers');
    await page.goto('/board');
    await expect(page).toHaveURL(/not-allowed/);
    expect((await context.request.get('/api/v1/visitors')).status()).toBe(403);
    await context.close();
  });

  test('ends on every screen when the session is ended elsewhere', async ({ browser }) => {
    const context = await signedIn(browser, 'volunteer');
    const page = await context.newPage();
    await page.goto('/board');
    await expect(page.getByRole('heading', { name: 'De vloer' })).toBeVisible();
    expect((await context.request.delete('/api/v1/session')).ok()).toBe(true);
    await page.goto('/board');
    await expect(page).toHaveURL(/login/);
    await context.close();
  });
});
