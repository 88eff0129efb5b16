import { expect, test } from '@playwright/test';
import { guest, signedIn } from './house';

test.describe('the privacy officer', () => {
  test('reviews a record that a volunteer opened in an emergency', async ({ browser }) => {
    const desk = await signedIn(browser, 'front-desk');
    const visitor = await guest(desk.request, { accepted: false });
    const volunteer = await signedIn(browser, 'volunteer');
    const page = await volunteer.newPage();
    await page.goto('/emergency-access');
    const close = page.getByRole('button', { name: 'Nu sluiten' });
    await expect(close.or(page.getByLabel('Code van de bezoeker'))).toBeVisible();
    if (await close.isVisible()) await close.click();
    await page.getByLabel('Code van de bezoeker').fill(visitor.code);
    await page.getByText('Medische nood').click();
    await page.getByLabel('Waarom is het nodig?').fill('Ligt bewusteloos in de hal');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await expect(page.getByRole('heading', { name: visitor.handle })).toBeVisible();
    await page.goto('/help');
    await expect(page.getByText('U heeft een dossier open met noodtoegang')).toBeVisible();
    expect((await volunteer.request.get(`/api/v1/visitors/${visitor.id}`)).status()).toBe(403);

    const officer = await signedIn(browser, 'privacy-officer');
    const log = await officer.newPage();
    await log.goto('/audit?emergency=true');
    await expect(
      log.getByText('Vera Demovrijwillig bekeek het dossier, met noodtoegang.').first(),
    ).toBeVisible();
    await log.getByRole('button', { name: 'Beoordelen' }).first().click();
    await log.getByText('Terecht', { exact: true }).click();
    await log.getByLabel('Wat vond u?').fill('Ambulance was onderweg; juist gehandeld.');
    await log.getByRole('button', { name: 'Beoordeling opslaan' }).click();
    await expect(log.getByText('De beoordeling is opgeslagen.')).toBeVisible();

    await page.goto('/emergency-access');
    await page.getByRole('button', { name: 'Nu sluiten' }).click();
    await expect(page.getByRole('button', { name: 'Dossier openen' })).toBeVisible();
    await Promise.all([desk.close(), volunteer.close(), officer.close()]);
  });

  test('tells a visitor who saw the record; the shift lead does so without names', async ({ browser }) => {
    const desk = await signedIn(browser, 'front-desk');
    const visitor = await guest(desk.request, { accepted: false });
    const lead = await signedIn(browser, 'shift-lead');
    const card = await lead.newPage();
    await card.goto(`/visitors/${visitor.id}`);
    await card.getByRole('link', { name: 'Alles bekijken en afdrukken' }).click();
    await expect(card.getByText('Baliemedewerker schreef de bezoeker in.')).toBeVisible();
    await expect(card.getByText('Demobalie')).toHaveCount(0);

    const officer = await signedIn(browser, 'privacy-officer');
    const page = await officer.newPage();
    await page.goto('/visitor-access');
    await page.getByLabel('Code van de bezoeker').fill(visitor.code);
    await page.getByRole('button', { name: 'Zoeken' }).click();
    await expect(page.getByText('Fenna Demobalie schreef de bezoeker in.')).toBeVisible();
    expect(page.url()).not.toContain(visitor.code);
    await Promise.all([desk.close(), lead.close(), officer.close()]);
  });

  test('follows a request by the police from the desk to its answer', async ({ browser }) => {
    const lead = await signedIn(browser, 'shift-lead');
    const page = await lead.newPage();
    await page.goto('/information-requests/new');
    await page.getByText('Politie', { exact: true }).click();
    await page.getByLabel('Organisatie').fill('Politie Demostad');
    await page.getByLabel('Naam van wie vraagt').fill('Agent Demo');
    await page.getByText('Geen grond genoemd').click();
    await page.getByLabel('Wat is gevraagd').fill('Was deze persoon hier gisteren?');
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await expect(page.getByRole('heading', { name: 'Wat er gebeurde' })).toBeVisible();
    const address = new URL(page.url()).pathname;

    const officer = await signedIn(browser, 'privacy-officer');
    const desk = await officer.newPage();
    await desk.goto(address);
    await desk.getByText('Gegeven', { exact: true }).click();
    await desk.getByLabel('Wat is geantwoord').fill('Bevestigd dat hij hier was');
    await desk.getByRole('button', { name: 'Beslissen' }).click();
    await expect(desk.getByText('Zonder grond mag er niets worden gegeven.')).toBeVisible();
    await desk.getByText('Geweigerd', { exact: true }).click();
    await desk.getByRole('button', { name: 'Beslissen' }).click();
    await desk.getByRole('button', { name: 'Afsluiten' }).click();
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Afsluiten' }).click();
    await expect(desk.getByText('Afgesloten').first()).toBeVisible();
    await Promise.all([lead.close(), officer.close()]);
  });
});
