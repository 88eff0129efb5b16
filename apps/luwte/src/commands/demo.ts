import { prepareDemo } from '../demo/prepare-demo';
import { onHouse } from './on-house';

/** Fills an empty database with the demonstration, or brings one that holds it to today. */
export async function demoCommand(): Promise<void> {
  await onHouse(async ({ app, config }) => {
    if (config.mode === 'production') throw new Error('Production takes no demonstration');
    if (!(await prepareDemo(app, config)))
      throw new Error('The database holds a house of its own: the demonstration needs an empty one');
    process.stdout.write('The demonstration is ready.\n');
  });
}
