import { expect, test } from '@playwright/test';
import { get, post, signedIn } from './house';

test('two people who change one room see both versions, and nothing is lost', async ({ browser }) => {
  const context = await signedIn(browser, 'manager');
  const name = `Kamer ${Date.now()}`;
  const room = {
    name,
    kind: 'living-room',
    alcohol: 'not-allowed',
    cannabis: 'not-allowed',
    times: [],
    places: [],
  };
  const { id } = await post<{ id: string }>(context.request, 'floor/rooms', room);
  const page = await context.newPage();
  await page.goto(`/rooms/${id}`);
  const field = page.getByLabel('Naam', { exact: false }).first();
  await expect(field).toHaveValue(name);
  await field.fill(`${name} A`);
  const other = await context.request.put(`/api/v1/floor/rooms/${id}`, {
    data: { ...room, name: `${name} B` },
    headers: { 'If-Match': '"1"' },
  });
  expect(other.ok()).toBe(true);
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const versions = page.locator('lu-two-versions');
  await expect(versions).toContainText(`${name} A`);
  await expect(versions).toContainText(`${name} B`);
  expect((await get<{ name: string }>(context.request, `floor/rooms/${id}`)).name).toBe(`${name} B`);
  await versions.getByRole('button', { name: 'Bewaar uw versie' }).click();
  await expect
    .poll(async () => (await get<{ name: string }>(context.request, `floor/rooms/${id}`)).name)
    .toBe(`${name} A`);
  await context.close();
});
