import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { houseUrl, signedIn } from './house';

const PASSWORD = 'zeven natte eenden';

/** A browser of its own, with nobody signed in. */
function somebody(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: houseUrl(),
    serviceWorkers: 'block',
    locale: 'nl-NL',
    permissions: ['clipboard-write'],
  });
}

/** Codes of an app, each of another time step, so that none counts as used. */
class App {
  private readonly totp: TOTP;
  private last = 0;

  constructor(secret: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  code(): string {
    const now = Math.floor(Date.now() / 30_000);
    this.last = Math.max(now, this.last + 1);
    return this.totp.generate({ timestamp: this.last * 30_000 });
  }
}

async function signIn(page: Page, email: string, code?: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
  if (code === undefined) return;
  await expect(page.getByText('Vul ook de code uit uw app in')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Aanmelden', exact: true }).click();
}

test.describe('the account of a colleague', () => {
  test('from invitation to the end of a sign-in: accepted, protected by a code, recovered, ended', async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const email = `proef-${process.pid}-${Date.now()}@voorbeeld.nl`;
    const office = await signedIn(browser, 'admin');
    const admin = await office.newPage();
    await admin.goto('/accounts/new');
    await admin.getByLabel('Naam').fill('Nieuwe Collega');
    await admin.getByLabel('E-mailadres').fill(email);
    await admin.getByRole('checkbox', { name: /Vrijwilliger/ }).check();
    await admin.getByRole('button', { name: 'Nodig uit' }).click();
    await expect(admin).toHaveURL(/accounts\/invitations\//);
    await admin.getByRole('button', { name: 'Maak de link' }).click();
    const link = (await admin.locator('lu-link-sheet code').textContent()) ?? '';
    await expect(admin.locator('lu-link-sheet lu-qr-code img')).toBeVisible();

    const home = await somebody(browser);
    const page = await home.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
    const token = link.split('#')[1] ?? '';
    expect(token).toHaveLength(43);
    await page.goto(link);
    await expect(page.getByText(email)).toBeVisible();
    expect(page.url()).not.toContain(token);
    await page.getByLabel('Naam').fill('Noortje Nieuw');
    await page.getByLabel('Nieuw wachtwoord').fill('Noortje Nieuw');
    await page.getByRole('button', { name: 'Maak mijn account' }).click();
    await expect(page.getByText(/te veel op uw naam/)).toBeVisible();
    await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
    await page.getByRole('button', { name: 'Maak mijn account' }).click();
    await expect(page).toHaveURL(/login/);
    expect(asked.filter((url) => url.includes(token))).toEqual([]);
    await page.goto(link);
    await expect(page.getByText('Deze link werkt niet (meer)')).toBeVisible();

    await signIn(page, email);
    await expect(page).not.toHaveURL(/login/);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Stel de code in' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Uw wachtwoord').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Verder' }).click();
    await expect(dialog.locator('lu-qr-code img')).toBeVisible();
    const app = new App(((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', ''));
    await dialog.getByLabel('Code uit de app').fill('000000');
    await dialog.getByRole('button', { name: 'Controleer de code' }).click();
    await expect(dialog.getByText('De code klopt niet')).toBeVisible();
    await dialog.getByLabel('Code uit de app').fill(app.code());
    await dialog.getByRole('button', { name: 'Controleer de code' }).click();
    const shown = dialog.getByRole('list', { name: 'Herstelcodes' }).getByRole('listitem');
    await expect(shown).toHaveCount(10);
    const codes = await shown.allTextContents();
    await dialog.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
    await expect(page.getByText('Herstelcodes over: 10')).toBeVisible();

    await home.request.delete('/api/v1/session');
    await signIn(page, email, app.code());
    await expect(page).not.toHaveURL(/login/);

    const tablet = await somebody(browser);
    const other = await tablet.newPage();
    await signIn(other, email, codes[0]?.trim() ?? '');
    await expect(other).not.toHaveURL(/login/);
    await other.goto('/account');
    await expect(other.getByText('Herstelcodes over: 9')).toBeVisible();
    await expect(other.locator('lu-sign-ins-list li')).toHaveCount(2);

    await admin.goto('/accounts');
    await admin.getByRole('searchbox').fill(email);
    await expect(admin.locator('tbody tr')).toHaveCount(1);
    await admin.getByRole('link', { name: 'Noortje Nieuw' }).click();
    await expect(admin.locator('lu-sign-ins-list li')).toHaveCount(2);
    await admin.getByRole('button', { name: 'Beëindig alle aanmeldingen' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Beëindig alle aanmeldingen' }).click();
    await expect(admin.getByText('Nergens aangemeld.')).toBeVisible();
    for (const ended of [page, other]) {
      await ended.goto('/account');
      await expect(ended).toHaveURL(/login/);
    }
    await Promise.all([office, home, tablet].map((context) => context.close()));
  });

  test('works in another house after a switch, and sees nothing of the first there', async ({ browser }) => {
    const context = await somebody(browser);
    const page = await context.newPage();
    await page.goto('/login');
    await page.getByRole('button', { name: /two-houses@/ }).click();
    await expect(page).not.toHaveURL(/login/);
    const here = (await page.locator('header .brand small').textContent()) ?? '';
    const there = here.includes('Noord') ? 'Gebruiksruimte De Luwte (demo)' : 'Luwte Noord (demo)';
    await page.getByRole('button', { name: /Tess Demotweehuizen/ }).click();
    await page.getByRole('button', { name: `Naar ${there}` }).click();
    await expect(page.locator('header .brand small')).toHaveText(there);
    if (there.includes('Noord')) {
      await page.goto('/accounts');
      await expect(page.getByRole('link', { name: 'Tess Demotweehuizen' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Ada Demosysteem' })).toHaveCount(0);
    }
    await context.close();
  });
});
