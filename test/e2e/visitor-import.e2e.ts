import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { get, signedIn } from './house';

const stamp = Date.now();
const FILE = [
  'Cliëntnummer;Naam;Geboortejaar;Geslacht;Middelen;Opmerking',
  `e2e-${stamp}-1;Invoer ${stamp};1980;vrouw;crack;bla`,
  `e2e-${stamp}-2;Invoer twee;1975;man;heroïne, crack;bla`,
  `e2e-${stamp}-3;Invoer drie;2015;man;crack;bla`,
  `e2e-${stamp}-1;Invoer vier;1970;vis;crack;bla`,
].join('\r\n');

async function choose(page: Page): Promise<void> {
  await page
    .getByLabel('Kies een CSV-bestand')
    .setInputFiles({ name: 'bezoekers.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) });
}

test('visitors from a file: what would happen is shown first, wrong rows are explained, and nobody comes twice', async ({
  browser,
}) => {
  const context = await signedIn(browser, 'coordinator');
  const handle = `Invoer ${stamp}`;
  const found = async (): Promise<number> => {
    const path = `visitors?query=${encodeURIComponent(handle)}`;
    const { items } = await get<{ items: readonly { handle: string | null }[] }>(context.request, path);
    return items.filter((item) => item.handle === handle).length;
  };
  const page = await context.newPage();
  await page.goto('/visitors/import');
  await page
    .getByLabel('Kies een CSV-bestand')
    .setInputFiles({ name: 'foto.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) });
  await expect(page.getByText('Dit bestand is niet te lezen.')).toBeVisible();
  await choose(page);
  await expect(page.getByText('4 rijen gevonden.')).toBeVisible();
  await expect(page.getByLabel('Wat staat er onder Cliëntnummer?')).toHaveValue('reference');
  await expect(page.getByLabel('Wat staat er onder Opmerking?')).toHaveValue('');
  await page.getByRole('button', { name: 'Nakijken' }).click();
  await expect(page.getByText('Er is nog niets opgeslagen.')).toBeVisible();
  const errors = page.locator('tbody tr');
  await expect(errors).toHaveCount(3);
  await expect(errors.first()).toContainText('Jonger dan 18 wordt niet ingeschreven.');
  await expect(errors.filter({ hasText: 'Dit staat ook al op rij 2.' })).toHaveCount(1);
  expect(await found()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Foute rijen opslaan' }).click(),
  ]);
  const wrong = readFileSync(await download.path(), 'utf8');
  expect(wrong.trim().split('\r\n')).toHaveLength(3);
  expect(wrong).toContain('Geboortejaar: Jonger dan 18 wordt niet ingeschreven.');
  await page.getByRole('button', { name: '2 bezoekers importeren' }).click();
  await expect(page.getByRole('heading', { name: '2 bezoekers geïmporteerd' })).toBeVisible();
  expect(await found()).toBe(1);

  await page.getByRole('button', { name: 'Ander bestand' }).click();
  await choose(page);
  await page.getByRole('button', { name: 'Nakijken' }).click();
  await expect(page.getByText('Er is nog niets opgeslagen.')).toBeVisible();
  await expect(page.getByRole('button', { name: /bezoekers importeren/ })).toHaveCount(0);
  await context.close();
});
