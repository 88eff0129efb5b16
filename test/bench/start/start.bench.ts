import { type Row, round } from '../bench';
import { run, temporaryFolder } from '../program';

/** How long `npm start` takes, from the command to "ready": the first time with its demo data, then again. */
export async function startBench(): Promise<Row[]> {
  const data = await temporaryFolder();
  const rows: Row[] = [];
  for (const name of ['first', 'second', 'third']) {
    const program = await run(['npm', 'start'], { LUWTE_DATA: data.path, PORT: '0', LUWTE_LOG: 'warn' });
    rows.push({ run: name, seconds: round(program.seconds, 1) });
    await program.stop();
  }
  await data.remove();
  return rows;
}
