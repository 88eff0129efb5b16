import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { get, guest, post, signedIn } from './house';

interface Found {
  readonly items: readonly { readonly id: string; readonly handle: string | null }[];
}

/** How many visitors of this very name a search shows. */
async function called(request: APIRequestContext, handle: string): Promise<number> {
  const { items } = await get<Found>(request, `visitors?query=${encodeURIComponent(handle)}`);
  return items.filter((item) => item.handle === handle).length;
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ]);
  return readFileSync(await download.path());
}

test('two records of one person are linked, unlinked and linked again; everything is handed out, and erased with proof', async ({
  browser,
}) => {
  const desk = await signedIn(browser, 'front-desk');
  const one = await guest(desk.request);
  const other = await guest(desk.request, { accepted: false });
  const same = `Vogel ${Date.now()}`;
  for (const { id, version } of [
    { id: one.id, version: 1 },
    { id: other.id, version: 1 },
  ])
    await desk.request.patch(`/api/v1/visitors/${id}`, {
      data: { handle: same, birthYear: 1980 },
      headers: { 'If-Match': `"${version}"` },
    });
  const lead = await signedIn(browser, 'shift-lead');
  const page = await lead.newPage();
  await page.goto('/visitors/duplicates');
  const pair = page.locator('li.lu-panel', { hasText: same }).first();
  await expect(pair).toContainText('dezelfde naam');
  await expect(pair).toContainText('zelfde geboortejaar');
  await pair.getByRole('link', { name: 'Vergelijken' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Twee dossiers naast elkaar');
  await expect(page.locator('tbody tr')).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Koppelen' }).click();
  const linked = page.locator('lu-linked-part');
  await expect(linked).toContainText('Dit dossier gaat voor');
  await expect(linked.locator('lu-visitor-visits, lu-card').first()).toBeVisible();
  expect(await called(desk.request, same)).toBe(1);
  await linked.getByRole('button', { name: 'Losmaken' }).click();
  await expect(linked).toHaveCount(0);
  expect(await called(desk.request, same)).toBe(2);
  await post(lead.request, 'visitor-links', { leadingId: one.id, otherId: other.id });
  await lead.close();

  const privacy = await signedIn(browser, 'privacy-officer');
  const officer = await privacy.newPage();
  await officer.goto(`/visitors/${one.id}`);
  const file = await saved(officer, 'Bestand (JSON)');
  expect(file.toString()).toContain(same);
  expect((await saved(officer, 'Overzicht (PDF)')).subarray(0, 5).toString()).toBe('%PDF-');
  await officer.getByRole('link', { name: 'Wissen…' }).click();
  await expect(officer.getByText('Ze worden samen gewist')).toBeVisible();
  await officer.getByRole('button', { name: 'Wissen', exact: true }).click();
  await expect(officer.getByText('Dit is niet de code van deze bezoeker.')).toBeVisible();
  await officer.getByRole('radio', { name: 'Verzoek om te wissen' }).check({ force: true });
  await officer.getByRole('radio', { name: 'De bezoeker' }).check({ force: true });
  await officer.getByLabel('Typ de code over').fill(one.code.toLowerCase());
  await officer.getByRole('button', { name: 'Wissen', exact: true }).click();
  await officer.getByRole('alertdialog').getByRole('button', { name: 'Wissen' }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Bewijs van wissen nr.');
  await expect(officer.locator('main')).not.toContainText(same);
  expect((await saved(officer, 'PDF')).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await called(desk.request, same)).toBe(0);
  for (const { id } of [one, other])
    expect((await desk.request.get(`/api/v1/visitors/${id}`)).status()).toBe(404);
  await officer.goto('/visitors/erasures');
  await expect(officer.locator('tbody tr').first()).toContainText('Verzoek om te wissen');
  await privacy.close();
  await desk.close();
});

test('a record that would go is held with a reason, and let go again', async ({ browser }) => {
  const privacy = await signedIn(browser, 'privacy-officer');
  const page = await privacy.newPage();
  await page.goto('/visitors/retention');
  await expect(page.getByLabel('Wissen na (jaren)')).toHaveValue('5');
  const row = page.locator('tbody tr', { hasText: 'Komt eraan' }).first();
  const code = (await row.locator('a').first().textContent())?.trim() ?? '';
  await row.getByRole('button', { name: `${code} vasthouden` }).click();
  await page.getByRole('radio', { name: 'Er loopt een klacht' }).check({ force: true });
  await page.getByRole('dialog').getByRole('button', { name: 'Vasthouden' }).click();
  const held = page.locator('tbody tr', { hasText: code });
  await expect(held).toContainText('Er loopt een klacht');
  await held.getByRole('button', { name: `${code} loslaten` }).click();
  await expect(held).toContainText('Komt eraan');
  await privacy.close();
});
