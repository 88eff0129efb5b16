import { expect, test } from '@playwright/test';
import { get, post, signedIn } from './house';

interface PolicyNow {
  readonly active: {
    readonly version: number;
    readonly policy: { readonly capacity: { readonly longWaitingList: number } };
  };
  readonly planned: { readonly version: number } | null;
}

test.describe('the admission policy', () => {
  test('is tried out on last month before it is laid down, advises the desk at once, and comes back', async ({
    browser,
  }) => {
    const lead = await signedIn(browser, 'coordinator');
    const front = await signedIn(browser, 'front-desk');
    const why = `Proef met een kortere wachtlijst ${Date.now()}`;
    const before = await get<PolicyNow>(lead.request, 'floor/admission-policy');
    const other = String(before.active.policy.capacity.longWaitingList + 1);
    const desk = await front.newPage();
    await desk.goto('/board');
    const page = await lead.newPage();
    await page.goto(`/admission-policy/edit?from=${before.active.version}`);
    await expect(page.getByText('Er is niets anders dan in de nieuwste versie.')).toBeVisible();

    const capacity = page.locator('lu-card', { hasText: 'Geen vrije plek, of een lange wachtlijst' });
    await capacity.getByLabel('Lange wachtlijst vanaf (mensen)').fill(other);
    await capacity.getByLabel('Lange wachtlijst vanaf (mensen)').blur();
    await page.getByRole('button', { name: 'Uitproberen' }).click();
    await expect(page.getByText(/Dit beleid had bij \d+ van \d{3,} bezoeken geadviseerd/)).toBeVisible();
    await expect(page.getByText('Wat niet is vastgelegd')).toBeVisible();

    await page.getByRole('button', { name: 'Dit beleid laten gelden' }).click();
    await expect(page.getByText('Schrijf iets meer', { exact: false }).first()).toBeVisible();
    await page.getByLabel('Waarom verandert het beleid?').fill(why);
    await page.getByRole('button', { name: 'Dit beleid laten gelden' }).click();
    await expect(page.getByText('Het nieuwe beleid geldt vanaf nu.')).toBeVisible();
    await expect(page.getByText(why)).toBeVisible();
    const after = await get<PolicyNow>(lead.request, 'floor/admission-policy');
    expect(after.active.version).toBe(before.active.version + 1);

    const advice = await front.request.post('/api/v1/floor/advice', {
      data: { over18: true, intoxication: 0 },
    });
    expect(((await advice.json()) as { policyVersion: number }).policyVersion).toBe(after.active.version);

    await page.getByRole('link', { name: 'Terugzetten als concept' }).first().click();
    await expect(page.getByLabel('Lange wachtlijst vanaf (mensen)')).not.toHaveValue(other);
    await post(lead.request, 'floor/admission-policy/versions', {
      policy: before.active.policy,
      basedOn: after.active.version,
      reason: 'Terug naar hoe het was',
    });
    await lead.close();
    await front.close();
  });

  test('keeps under 18 as the one hard stop, that nobody can switch off', async ({ browser }) => {
    const context = await signedIn(browser, 'shift-lead');
    const page = await context.newPage();
    await page.goto('/admission-policy/edit');
    const card = page.locator('lu-card', { hasText: 'Dit is de enige harde grens' });
    await expect(card).toBeVisible();
    await expect(card.getByRole('radio')).toHaveCount(0);
    const hours = page.locator('lu-card', { hasText: 'Het huis is niet open.' });
    await expect(hours.getByRole('radio', { name: 'Uit' })).toHaveCount(0);
    await context.close();
  });
});
