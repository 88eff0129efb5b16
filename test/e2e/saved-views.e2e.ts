import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { signedIn } from './house';

test.describe('a list', () => {
  test('keeps a view under a name and brings it back, and takes it along as a spreadsheet', async ({
    browser,
  }) => {
    const context = await signedIn(browser, 'front-desk');
    const page = await context.newPage();
    await page.goto('/visits?state=left');
    const views = page.getByRole('button', { name: 'Weergaven' });
    await page.getByRole('button', { name: 'Kolommen kiezen' }).click();
    await page.getByRole('dialog').getByLabel('Gebruik').uncheck();
    await page.keyboard.press('Escape');
    const headings = await page.locator('th').allInnerTexts();

    const name = `Weg ${Date.now()}`;
    await views.click();
    await page.getByRole('dialog').getByLabel('Naam').fill(name);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await expect(page.getByText(`Weergave ${name} is bewaard`)).toBeVisible();

    await page.evaluate(() => localStorage.clear());
    await page.goto('/visits');
    await expect(page.locator('th')).not.toHaveText(headings);
    await views.click();
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page).toHaveURL(/state=left/);
    await expect(page.locator('th')).toHaveText(headings);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Opslaan als Excel' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('visits.xlsx');
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(sheet.match(/<row>/g)?.length).toBeGreaterThan(100);

    await views.click();
    await page.getByRole('button', { name: `Weergave ${name} verwijderen` }).click();
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  });
});
