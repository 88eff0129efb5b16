import autocannon from 'autocannon';
import { median } from '../bench';

/** One kind of request. */
export interface Operation {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Path and body of the n-th request. */
  readonly request: (n: number) => { readonly path: string; readonly body?: string };
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
}

const CONNECTIONS = 50;
const SECONDS = 5;
const ROUNDS = 3;

/** Measures both servers in turns, so that a slow minute of the machine hits both; gives the medians of the rounds. */
export async function sideBySide(
  operation: Operation,
  api: Target,
  floor: Target,
): Promise<{ readonly api: Measured; readonly floor: Measured }> {
  const rounds: { api: Measured; floor: Measured }[] = [];
  await once(operation, api, 1);
  await once(operation, floor, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ floor: await once(operation, floor, SECONDS), api: await once(operation, api, SECONDS) });
  }
  return { api: middle(rounds.map((round) => round.api)), floor: middle(rounds.map((round) => round.floor)) };
}

export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function once(
  { name, method, request }: Operation,
  { url, headers }: Target,
  duration: number,
): Promise<Measured> {
  let n = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    requests: [
      {
        method,
        headers: { ...headers, ...(method === 'POST' && { 'content-type': 'application/json' }) },
        setupRequest: (prepared) => {
          n += 1;
          return { ...prepared, ...request(n) };
        },
      },
    ],
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0)
    throw new Error(
      `${name} at ${url}: ${failed} of ${result.requests.total} failed (${JSON.stringify(result.statusCodeStats)})`,
    );
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

function middle(rounds: readonly Measured[]): Measured {
  return {
    requestsPerSecond: median(rounds.map((one) => one.requestsPerSecond)),
    p99Ms: median(rounds.map((one) => one.p99Ms)),
  };
}
