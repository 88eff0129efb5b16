import { expect, type Page, test } from '@playwright/test';
import { get, guest, type Guest, post, signedIn } from './house';

const FACTS = 'Schreeuwde naar een medewerker aan de balie.';

async function impose(page: Page, visitor: Guest, step: RegExp, days?: string): Promise<void> {
  await page.goto(`/visitors/${visitor.id}`);
  await page.getByRole('link', { name: 'Nieuwe maatregel' }).click();
  await page.getByLabel('Welke huisregel?').selectOption({ label: 'Ik praat rustig en vriendelijk' });
  await page.getByLabel('Wat is er gebeurd?').fill(FACTS);
  await page.getByRole('radio', { name: step }).check({ force: true });
  if (days) await page.getByLabel('Hoeveel dagen?').fill(days);
}

/** A word button of the act, then its form, then the same word in the form. */
async function act(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name }).click();
  await fill();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a suspension shows at the desk at once, is appealed, and is gone at once when it is lifted', async ({
  browser,
}) => {
  const desk = await signedIn(browser, 'front-desk');
  const lead = await signedIn(browser, 'shift-lead');
  const visitor = await guest(desk.request);
  const atDesk = await desk.newPage();
  await atDesk.goto(`/desk?visitor=${visitor.id}`);
  await expect(atDesk.getByText('Akkoord met de huisregels')).toBeVisible();
  await expect(atDesk.locator('lu-suspension-part')).toHaveCount(0);

  const card = await desk.newPage();
  await impose(card, visitor, /^1 tot 7 dagen/, '2');
  await expect(card.getByText(/^\s*Geldt tot en met/)).toBeVisible();
  await card.getByRole('radio', { name: 'Mondeling', exact: true }).check({ force: true });
  await card.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(card.getByRole('heading', { name: 'Maatregel', exact: true })).toBeVisible();

  await expect(atDesk.locator('lu-suspension-part')).toContainText('Ik praat rustig en vriendelijk');
  await expect(atDesk.getByText('Advies: nu niet toelaten')).toBeVisible();
  await atDesk.getByRole('button', { name: 'Schone spullen meegegeven' }).click();
  await expect(atDesk.getByText('Vastgelegd: schone spullen meegegeven.')).toBeVisible();
  await atDesk.getByRole('button', { name: 'Hulp bij nood geven' }).click();
  await expect(atDesk.getByText('Bel 112 bij levensgevaar', { exact: false })).toBeVisible();

  await act(card, 'Bezwaar vastleggen', () =>
    card.getByLabel('Waarom?').fill('Ik was het niet, zegt de bezoeker.'),
  );
  await expect(card.getByText('Over het bezwaar beslissen')).toHaveCount(0);
  const decides = await lead.newPage();
  await decides.goto(card.url());
  await act(decides, 'Over het bezwaar beslissen', async () => {
    await decides.getByRole('radio', { name: 'Bezwaar: opgeheven' }).check({ force: true });
    await decides.getByLabel('Waarom?').fill('De camera laat iemand anders zien.');
  });
  await expect(decides.locator('lu-sanction-state')).toContainText('Opgeheven');
  await expect(atDesk.locator('lu-suspension-part')).toHaveCount(0);
  await expect(card.locator('lu-sanction-state')).toContainText('Opgeheven');
  await desk.close();
  await lead.close();
});

test('the desk cannot decide two weeks, and is told who can', async ({ browser }) => {
  const desk = await signedIn(browser, 'front-desk');
  const visitor = await guest(desk.request);
  const page = await desk.newPage();
  await impose(page, visitor, /^8 tot 30 dagen/);
  await expect(page.locator('lu-banner').getByText('Ploegleider', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Vastleggen' })).toBeDisabled();
  await desk.close();
});

test('a second one for the same is refused until it takes the place of the first', async ({ browser }) => {
  const desk = await signedIn(browser, 'front-desk');
  const visitor = await guest(desk.request);
  const version = { ruleKey: 'respect', scope: 'use-room', facts: FACTS };
  await post(desk.request, 'house-rules/sanctions', {
    ...version,
    visitorId: visitor.id,
    step: 'rest-of-day',
  });
  const page = await desk.newPage();
  await impose(page, visitor, /^1 tot 7 dagen/, '3');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('button', { name: 'Vervang de andere' }).click();
  await expect(page.getByRole('heading', { name: 'Maatregel', exact: true })).toBeVisible();
  const { items } = await get<{ items: readonly { state: string }[] }>(
    desk.request,
    `house-rules/sanctions?visitorId=${visitor.id}&sort=startsAt`,
  );
  expect(items.map(({ state }) => state).toSorted()).toEqual(['active', 'superseded']);
  await desk.close();
});

test("the letter and the summary speak the visitor's language and name nobody", async ({ browser }) => {
  const desk = await signedIn(browser, 'front-desk');
  const visitor = await guest(desk.request);
  const { id } = await post<{ id: string }>(desk.request, 'house-rules/sanctions', {
    visitorId: visitor.id,
    ruleKey: 'respect',
    step: 'days-1-7',
    scope: 'building',
    days: 1,
    facts: FACTS,
    told: { language: 'ar', how: 'on-paper' },
  });
  const page = await desk.newPage();
  await page.goto(`/sanctions/${id}/letter`);
  const paper = page.locator('.paper');
  await expect(paper).toHaveAttribute('dir', 'rtl');
  await expect(paper).toContainText('المساعدة في الطوارئ');
  await page.goto(`/house-rules/summary/${visitor.id}`);
  await expect(paper).toContainText('Hulp bij nood en schone spullen krijgt u altijd');
  await expect(paper).toContainText('Het gebouw is even dicht voor u.');
  const words = await paper.innerText();
  for (const word of [visitor.handle, FACTS, 'gebruiksruimte', 'schorsing', 'sanctie', 'drugs'])
    expect(words.toLowerCase()).not.toContain(word.toLowerCase());
  await desk.close();
});
