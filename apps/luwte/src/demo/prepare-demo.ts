import type { INestApplicationContext } from '@nestjs/common';
import type { ApiConfig } from '@luwte/apps/api';
import { type Clock } from '@luwte/platform/kernel';
import { CLOCK } from '@luwte/platform/api';
import { refreshDemoDay } from './refresh-demo-day';
import { seedDemo } from './seed-demo';

/** Seeds the demonstration on its first run and makes today a day at work. Does nothing in production, nor for a house of one's own. */
export async function prepareDemo(app: INestApplicationContext, config: ApiConfig): Promise<boolean> {
  if (config.mode !== 'demo' || config.ownerDatabaseUrl === null) return false;
  const now = app.get<Clock>(CLOCK).now();
  const isDemo = await seedDemo(app, config.ownerDatabaseUrl, now);
  if (isDemo) await refreshDemoDay(app, now);
  return isDemo;
}
