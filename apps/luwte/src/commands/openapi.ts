import { onHouse } from './on-house';

/** Prints the OpenAPI document of the whole API. */
export async function openapiCommand(): Promise<void> {
  await onHouse(async ({ app }) => {
    const { body } = await app.inject({ method: 'GET', url: '/api/openapi.json' });
    process.stdout.write(`${JSON.stringify(JSON.parse(body), null, 2)}\n`);
  });
}
