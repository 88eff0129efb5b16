export { createAdmin, type NewAdmin } from './commands/create-admin';
export { DEMO_HANDLES } from './demo/demo-handles';
export { DEMO_HOUSE } from './demo/demo-house';
export { NEWCOMERS } from './demo/demo-people';
export { DEMO_EARLIER } from './demo/demo-records';
export { OPEN_ALL_DAY, refreshDemoDay } from './demo/refresh-demo-day';
export { seedDemo } from './demo/seed-demo';
