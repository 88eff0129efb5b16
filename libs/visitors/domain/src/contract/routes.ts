import type { Grants } from '@luwte/identity/domain';

/** Paths of visitors below `/api/v1`. */
export const VISITORS_ROUTES = {
  visitors: 'visitors',
  byCode: 'visitors/by-code/:code',
  visitor: 'visitors/:id',
  pass: 'visitors/:id/pass',
  alerts: 'visitors/:id/alerts',
  alertEnding: 'visitors/:id/alerts/:alertId/ending',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/** Who may do what with visitors: those who receive them, and the coordinator who reviews. */
export const VISITORS_GRANTS = {
  'visitors.search': [...RECEIVES_VISITORS, 'coordinator'],
  'visitors.read': [...RECEIVES_VISITORS, 'coordinator'],
  'visitors.register': RECEIVES_VISITORS,
  'visitors.update': RECEIVES_VISITORS,
  'visitors.alert': ['nurse', 'shift-lead', 'floor-worker'],
  'visitors.print-pass': RECEIVES_VISITORS,
} as const satisfies Grants;
