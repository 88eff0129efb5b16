import { apiBench } from './api/api.bench';
import { type Bench, report } from './bench';
import { liveBench } from './live/live.bench';
import { scaleBench } from './scale/scale.bench';
import { startBench } from './start/start.bench';
import { webBench } from './web/web.bench';

/** Every bench by its name; quality figures are ratios within one run. */
const BENCHES: Readonly<Record<string, Bench>> = {
  api: apiBench,
  scale: scaleBench,
  live: liveBench,
  start: startBench,
  web: webBench,
};

const names = process.argv.slice(2);
const wanted = names.length > 0 ? names : Object.keys(BENCHES);
for (const name of wanted) {
  const bench = BENCHES[name];
  if (!bench) throw new Error(`No bench ${name}; there are: ${Object.keys(BENCHES).join(', ')}`);
  report(name, await bench());
}
process.exit(0);
