import { median, type Row, round } from '../bench';
import { type BenchDatabase, benchDatabase, benchHandle, signInAt } from '../house';
import { run } from '../program';
import { seedSeated, seedVisitors, seedVisits } from '../seed';

const HOUSES = 24;
const VISITORS = 100_000;
const SCALES = [10_000, 100_000, 1_000_000] as const;
const REQUESTS = 150;

/** How the answer times of one house grow while 24 houses fill from ten thousand to a million visits. */
export async function scaleBench(): Promise<Row[]> {
  const database = await benchDatabase(HOUSES);
  try {
    await seedVisitors(database, VISITORS);
    await seedSeated(database, 12);
    const rows: Row[] = [];
    let visits = 0;
    for (const scale of SCALES) {
      await seedVisits(database, scale - visits);
      visits = scale;
      await database.sql('vacuum analyze');
      rows.push(...(await measure(database, scale)));
    }
    return rows.sort((a, b) => String(a['operation']).localeCompare(String(b['operation'])));
  } finally {
    await database.stop();
  }
}

async function measure(database: BenchDatabase, scale: number): Promise<Row[]> {
  const api = await run(['node', 'dist/luwte/api.js'], { ...database.env, LUWTE_JOBS: 'off' });
  try {
    const cookie = await signInAt(api.url, database.houses[0]?.email ?? '');
    const before = new Date(Date.now() - 31 * 86_400_000).toISOString();
    const operations: Readonly<Record<string, (n: number) => string>> = {
      'visitor search': (n) => `visitors?query=${encodeURIComponent(benchHandle(n * HOUSES * 7))}`,
      board: () => 'floor/board',
      'page of visits': () => `floor/visits?${new URLSearchParams({ to: before, limit: '50' }).toString()}`,
    };
    const rows: Row[] = [];
    for (const [operation, path] of Object.entries(operations)) {
      const times: number[] = [];
      for (let n = 0; n < REQUESTS; n += 1) {
        const started = performance.now();
        const response = await fetch(`${api.url}/api/v1/${path(n)}`, { headers: { cookie } });
        await response.arrayBuffer();
        times.push(performance.now() - started);
        if (response.status !== 200) throw new Error(`${operation} was answered with ${response.status}`);
      }
      rows.push({ operation, rows: scale, medianMs: round(median(times), 2) });
    }
    return rows;
  } finally {
    await api.stop();
  }
}
