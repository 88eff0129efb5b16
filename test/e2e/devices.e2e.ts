import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { DEMO_PASSWORD, type Role } from '@luwte/identity/domain';
import { houseUrl, signedIn } from './house';

const PIN = '4927';

/** Chooses a PIN as somebody would, on a screen of their own. */
async function choosePin(browser: Browser, role: Role): Promise<void> {
  const context = await signedIn(browser, role);
  const page = await context.newPage();
  await page.goto('/account');
  const card = page.locator('lu-pin-card');
  await card.getByLabel('Uw wachtwoord').fill(DEMO_PASSWORD);
  await page.getByLabel(/Kies een (andere )?pincode/).fill('1234');
  await page.getByRole('button', { name: 'Pincode opslaan' }).click();
  await expect(page.getByText('cijfers op een rij')).toBeVisible();
  await page.getByLabel(/Kies een (andere )?pincode/).fill(PIN);
  await page.getByRole('button', { name: 'Pincode opslaan' }).click();
  await expect(page.getByText('Uw pincode is opgeslagen.')).toBeVisible();
  await context.close();
}

/** A tablet that a shift lead enrolled, locked again. */
async function enrolled(browser: Browser, name: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await signedIn(browser, 'shift-lead');
  const page = await context.newPage();
  await page.goto('/devices');
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Apparaat aanmelden' }).click();
  await expect(page.getByText(`Dit is een gedeeld apparaat: ${name}`)).toBeVisible();
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await expect(page).toHaveURL(/switch$/);
  await expectSignedOut(context);
  return { context, page };
}

/** The screen is locked at once; the session ends a moment later. */
async function expectSignedOut(context: BrowserContext): Promise<void> {
  await expect.poll(async () => (await context.request.get('/api/v1/session')).status()).toBe(401);
}

async function typePin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Klaar' }).click();
}

test.describe('a shared device', () => {
  test('is enrolled once, and lets colleagues switch in with their PIN', async ({ browser }) => {
    await choosePin(browser, 'floor-worker');
    const { context, page } = await enrolled(browser, 'Tablet vloer');
    await page.getByRole('button', { name: 'Faysal' }).click();
    await typePin(page, '8264');
    await expect(page.getByText('De pincode klopt niet.')).toBeVisible();
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/desk$/);
    await page.getByRole('button', { name: 'Vergrendelen' }).click();
    await expect(page.getByRole('heading', { name: 'Wie bent u?' })).toBeVisible();
    await page.goto('/board');
    await expect(page).toHaveURL(/switch$/);
    await context.close();
  });

  test('locks by itself when nobody touches it, and warns before', async ({ browser }) => {
    await choosePin(browser, 'nurse');
    const { context, page } = await enrolled(browser, 'Tablet zorg');
    await page.clock.install();
    await page.goto('/switch');
    await page.getByRole('button', { name: 'Noor' }).click();
    await typePin(page, PIN);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Vergrendelen' })).toBeVisible();
    await page.clock.fastForward(4 * 60_000 + 45_000);
    await expect(page.getByText('Dit scherm gaat zo op slot')).toBeVisible();
    await page.getByRole('button', { name: 'Blijf werken' }).click();
    await expect(page.getByText('Dit scherm gaat zo op slot')).toBeHidden();
    await page.clock.fastForward(5 * 60_000 + 5000);
    await expect(page).toHaveURL(/switch$/);
    await expectSignedOut(context);
    await context.close();
  });

  test('stolen, it tells first names of colleagues and nothing else', async ({ browser }) => {
    await choosePin(browser, 'floor-worker');
    const { context, page } = await enrolled(browser, 'Tablet gang');
    for (const path of ['visitors', 'floor/board', 'floor/visits', 'session', 'devices', 'audit-entries'])
      expect((await context.request.get(`/api/v1/${path}`)).status(), path).toBe(401);
    const screen = (await (await context.request.get('/api/v1/devices/here')).json()) as {
      colleagues: { accountId: string; firstName: string }[];
    };
    expect(JSON.stringify(screen)).not.toContain('Demovloer');
    for (const url of ['/visitors', '/desk', '/audit']) {
      await page.goto(url);
      await expect(page).toHaveURL(/switch$/);
    }
    await context.close();
  });

  test('withdrawn, it is a device like any other', async ({ browser }) => {
    const { context, page } = await enrolled(browser, 'Tablet kwijt');
    const desk = await signedIn(browser, 'admin');
    const list = await desk.newPage();
    await list.goto('/devices');
    await list.getByRole('button', { name: 'Tablet kwijt intrekken' }).click();
    await list.getByRole('alertdialog').getByRole('button', { name: 'Intrekken' }).click();
    await expect(list.getByText('Tablet kwijt is ingetrokken.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Dit apparaat hoort niet meer bij een huis')).toBeVisible();
    await page.getByRole('button', { name: 'Aanmelden met wachtwoord' }).click();
    await expect(page).toHaveURL(/login$/);
    expect(page.url()).toContain(houseUrl());
    await Promise.all([context.close(), desk.close()]);
  });
});
