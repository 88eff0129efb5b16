import { expect, test } from '@playwright/test';
import type { RuleSetContent } from '@luwte/house-rules/domain';
import { get, post, signedIn } from './house';

test('a manager words a rule positively, moves it by keyboard and reads what differs from now', async ({
  browser,
}) => {
  const context = await signedIn(browser, 'manager');
  const page = await context.newPage();
  await page.goto('/house-rules');
  await page.getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await page.getByRole('button', { name: 'Regel toevoegen' }).click();
  await expect(page.locator('lu-rule-fields')).toHaveCount(11);
  const added = page.locator('lu-rule-fields').last();
  await expect(added.getByLabel('Regel', { exact: true }).first()).toBeVisible();
  await added.getByLabel('Regel', { exact: true }).first().fill('Niet roken in de gang');
  await expect(added.locator('.remarks')).toContainText(['Roken doe je in de rookruimte.']);
  await added.getByLabel('Regel', { exact: true }).first().fill('Roken doe je in de rookruimte');
  await added.getByLabel('Uitleg').first().fill('Daar is een plek voor je.');
  await expect(added.locator('.remarks p')).toHaveCount(0);
  await added.getByRole('button', { name: /omhoog$/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('lu-rule-fields').nth(8).getByLabel('Uitleg').first()).toHaveValue(
    'Daar is een plek voor je.',
  );
  await page.getByRole('button', { name: 'العربية' }).click();
  await expect(page.locator('textarea[lang=ar]').first()).toHaveAttribute('dir', 'rtl');
  const publish = page.getByRole('button', { name: 'Publiceren', exact: true });
  await expect(publish).toBeDisabled();
  for (const waiver of await page.getByLabel(/^\s*Publiceren zonder deze/).all()) await waiver.check();
  await expect(publish).toBeEnabled();
  await expect(page.locator('lu-change-list')).toContainText('Roken doe je in de rookruimte');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByText('Het concept is opgeslagen.')).toBeVisible();
  await context.close();
});

test('two who edit one draft both keep what they wrote, and see both', async ({ browser }) => {
  const manager = await signedIn(browser, 'manager');
  const coordinator = await signedIn(browser, 'coordinator');
  const { languages, rules } = await get<RuleSetContent>(manager.request, 'house-rules/current');
  const { id } = await post<{ id: string }>(manager.request, 'house-rules/versions', { languages, rules });
  const [one, other] = [await manager.newPage(), await coordinator.newPage()];
  for (const page of [one, other]) await page.goto(`/house-rules/versions/${id}/edit`);
  await one.getByLabel('Uitleg').first().fill('Ik zeg hallo aan de balie.');
  await other.getByLabel('Uitleg').first().fill('Ik groet aan de balie.');
  await one.getByRole('button', { name: 'Opslaan' }).click();
  await expect(one.getByText('Het concept is opgeslagen.')).toBeVisible();
  await other.getByRole('button', { name: 'Opslaan' }).click();
  const both = other.locator('lu-banner lu-change-list');
  await expect(both).toContainText('Ik zeg hallo aan de balie.');
  await expect(both).toContainText('Ik groet aan de balie.');
  await other.getByRole('button', { name: 'Houd mijn versie' }).click();
  await expect(other.getByText('Het concept is opgeslagen.')).toBeVisible();
  await manager.close();
  await coordinator.close();
});
