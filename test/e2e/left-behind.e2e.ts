import { expect, test } from '@playwright/test';
import { signedIn } from './house';

test.describe('a substance that was left behind', () => {
  test('goes from hand to hand, with two who saw it, to the police', async ({ browser }) => {
    const [finder, witness, lead] = await Promise.all([
      signedIn(browser, 'floor-worker'),
      signedIn(browser, 'nurse'),
      signedIn(browser, 'shift-lead'),
    ]);
    const page = await finder.newPage();
    await page.goto('/left-behind/new');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await expect(page.getByText('Schrijf iets meer', { exact: false }).first()).toBeVisible();
    await page.getByLabel('Plek').fill('Rookruimte, plek S4');
    await page.getByLabel('Omschrijving').fill('Zakje met wit poeder, dichtgeknoopt');
    await page.getByLabel('Nummer van de verzegeling').fill('E2E-1');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    await expect(page.getByText(/Vastgelegd als nummer \d{4}-\d{3}/)).toBeVisible();
    await expect(page.getByText('Een collega moet dit bevestigen')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ik heb dit gezien' })).toHaveCount(0);

    const address = new URL(page.url()).pathname;
    const second = await witness.newPage();
    await second.goto(address);
    await second.getByRole('button', { name: 'Ik heb dit gezien' }).click();
    await expect(page.getByText('Bevestigd door een tweede getuige')).toBeVisible();
    await page.getByLabel('Welke kluis').fill('Kluis kantoor');
    await page.getByRole('button', { name: 'Ligt in de kluis' }).click();
    await expect(page.getByText('De ploegleider geeft het mee', { exact: false }).first()).toBeVisible();

    const police = await lead.newPage();
    await police.goto(address);
    await police.getByLabel('Ontvanger').fill('Wijkagent');
    await police.getByLabel('Nummer van de politie').fill('PL-2026-77');
    await police.getByRole('button', { name: 'Is meegegeven' }).click();
    await expect(police.getByText('Ontvanger: Wijkagent')).toBeVisible();

    await second.getByRole('button', { name: 'Verbeteren' }).click();
    await second.getByLabel('Plek').fill('Rookruimte, plek S5');
    await second.getByLabel('Waarom verbeterd').fill('Verkeerde plek opgeschreven');
    await second.getByRole('button', { name: 'Verbetering vastleggen' }).click();
    await expect(second.getByText('Plek: Rookruimte, plek S4')).toBeVisible();
    await expect(second.getByText('Dit is de verbeterde lezing.', { exact: false })).toBeVisible();
    for (const context of [finder, witness, lead]) await context.close();
  });
});
