import { expect, test } from '@playwright/test';
import { Actions, get, guest, showOut, signedIn, visitOf } from './house';

test.describe('the desk', () => {
  test('lets a known visitor from scan to seat in at most four actions', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const known = await guest(context.request);
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByRole('searchbox')).toBeFocused();
    const worker = new Actions(page);
    await worker.scan(known.code);
    await expect(page.getByRole('heading', { name: known.handle })).toBeVisible();
    await expect(page.getByRole('button', { name: /Toelaten op plek/ })).toBeFocused();
    await worker.key('Enter');
    await expect(page.getByText(`${known.handle} zit op plek`)).toBeVisible();
    expect(worker.count).toBeLessThanOrEqual(4);
    expect((await visitOf(context.request, known.id))?.state).toBe('seated');
    await showOut(context.request, known.id);
    await context.close();
  });

  test('takes a new guest to a seat in at most twelve actions, house rules and all', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByText('Klaar voor de volgende bezoeker')).toBeVisible();
    const worker = new Actions(page);
    const handle = `Nieuw ${Date.now()}`;
    await worker.press('Nieuwe gast');
    await expect(page.locator('lu-new-guest input').first()).toBeFocused();
    await worker.type(handle);
    await worker.press('Ja, 18 of ouder', 'radio');
    await worker.press('Verder naar de huisregels');
    await worker.press(/Nederlands/);
    await worker.sign();
    await page.locator('button.accept').click();
    worker.count += 1;
    await expect(page.getByRole('heading', { name: handle })).toBeVisible();
    await expect(page.getByRole('button', { name: /Toelaten op plek/ })).toBeFocused();
    await worker.key('Enter');
    await expect(page.getByText(`${handle} zit op plek`)).toBeVisible();
    expect(worker.count).toBeLessThanOrEqual(12);
    const { items } = await get<{ items: { id: string; handle: string }[] }>(
      context.request,
      `visitors?query=${encodeURIComponent(handle)}`,
    );
    expect(items[0]?.handle).toBe(handle);
    await showOut(context.request, items[0]?.id ?? '');
    await context.close();
  });

  test('undoes an admission within its ten seconds', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const known = await guest(context.request);
    const page = await context.newPage();
    await page.goto(`/desk?visitor=${known.id}`);
    await page.getByRole('button', { name: /Toelaten op plek/ }).click();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(async () => visitOf(context.request, known.id)).toBeUndefined();
    await context.close();
  });

  test('asks for a reason before it deviates from the advice, and keeps nobody out in silence', async ({
    browser,
  }) => {
    const context = await signedIn(browser, 'front-desk');
    const unread = await guest(context.request, { accepted: false });
    const page = await context.newPage();
    await page.goto(`/desk?visitor=${unread.id}`);
    await expect(page.getByText('Advies: nog even wachten')).toBeVisible();
    await expect(page.getByText('Hulp bij nood en schone spullen krijgt iedereen altijd.')).toBeVisible();
    await page.getByRole('button', { name: 'Toch toelaten' }).click();
    await page.locator('lu-deviation-form button').click();
    await expect(page.locator('lu-deviation-form textarea')).toBeVisible();
    expect(await visitOf(context.request, unread.id)).toBeUndefined();
    await page
      .locator('lu-deviation-form textarea')
      .fill('Kan nu niet lezen, we nemen het straks samen door');
    await page.locator('lu-deviation-form button').click();
    await expect(page.getByText(`${unread.handle} zit op plek`)).toBeVisible();
    await showOut(context.request, unread.id);
    await context.close();
  });

  test('stops somebody under 18, and says what can be offered', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByText('Klaar voor de volgende bezoeker')).toBeVisible();
    await page.getByRole('button', { name: 'Nieuwe gast' }).click();
    await page.getByRole('radio', { name: 'Nee, jonger' }).check({ force: true });
    await expect(page.getByText('Hulp bij nood geven, meteen.')).toBeVisible();
    await expect(page.getByText('Doorverwijzen naar jeugdhulp.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verder naar de huisregels' })).toHaveCount(0);
    await page.getByRole('button', { name: /Vastleggen/ }).click();
    await expect(page.getByText('Vastgelegd: niet toegelaten.')).toBeVisible();
    await context.close();
  });

  test('says that a pass was misread, and opens nobody else', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const known = await guest(context.request);
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByRole('searchbox')).toBeFocused();
    const wrong = `${known.code.slice(0, 8)}${known.code.endsWith('2') ? '3' : '2'}`;
    await new Actions(page).scan(wrong);
    await expect(page.getByText(/Deze code klopt niet/)).toBeVisible();
    await expect(page.getByRole('button', { name: /Toelaten/ })).toHaveCount(0);
    await context.close();
  });

  test('does its work by keyboard alone', async ({ browser }) => {
    const context = await signedIn(browser, 'front-desk');
    const known = await guest(context.request);
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type(known.handle);
    await expect(page.getByRole('button', { name: new RegExp(known.handle) }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Toelaten op plek/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await new Actions(page).scan(known.code);
    await expect(page.getByRole('button', { name: /Toelaten op plek/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${known.handle} zit op plek`)).toBeVisible();
    await showOut(context.request, known.id);
    await context.close();
  });

  test('keeps what was typed when the connection is lost, and does it once when it is back', async ({
    browser,
  }) => {
    const context = await signedIn(browser, 'front-desk');
    const page = await context.newPage();
    await page.goto('/desk');
    await expect(page.getByText('Klaar voor de volgende bezoeker')).toBeVisible();
    const handle = `Zonder net ${Date.now()}`;
    await page.getByRole('button', { name: 'Nieuwe gast' }).click();
    await expect(page.locator('lu-new-guest input').first()).toBeFocused();
    await page.keyboard.type(handle);
    await page.getByRole('radio', { name: 'Ja, 18 of ouder' }).check({ force: true });
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Verder naar de huisregels' }).click();
    await expect(page.locator('lu-new-guest lu-failure')).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('lu-new-guest input').first()).toHaveValue(handle);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Verder naar de huisregels' }).click();
    await expect(page).toHaveURL(/house-rules\/accept/);
    const { items } = await get<{ items: { handle: string }[] }>(
      context.request,
      `visitors?query=${encodeURIComponent(handle)}`,
    );
    expect(items.filter((item) => item.handle === handle)).toHaveLength(1);
    await context.close();
  });
});
