import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { LiveConnections } from '../live/live-connections';

/** Figures for Prometheus. Labels hold routes and statuses, never ids or people. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'luwte_http_request_seconds',
    help: 'Time to answer a request, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  constructor(connections: LiveConnections) {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'luwte_live_streams',
      help: 'Open live streams of this instance',
      registers: [this.registry],
      collect() {
        this.set(connections.count);
      },
    });
  }

  /** Notes one answered request; `route` is the pattern, not the URL. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }
}
