import type { Grants } from '@luwte/identity/domain';

/** Paths of visitors below `/api/v1`. */
export const VISITORS_ROUTES = {
  visitors: 'visitors',
  byCode: 'visitors/by-code/:code',
  visitor: 'visitors/:id',
  pass: 'visitors/:id/pass',
  alerts: 'visitors/:id/alerts',
  alertEnding: 'visitors/:id/alerts/:alertId/ending',
  alertExtension: 'visitors/:id/alerts/:alertId/extension',
  alertTerms: 'visitor-alert-terms',
  retention: 'visitor-retention',
  retentionLines: 'visitor-retention/records',
  hold: 'visitors/:id/hold',
  holdRelease: 'visitors/:id/hold/release',
  erasure: 'visitors/:id/erasure',
  erasures: 'visitor-erasures',
  erasureProof: 'visitor-erasures/:id',
  erasurePaper: 'visitor-erasures/:id/paper',
  records: 'visitors/:id/records',
  recordsPaper: 'visitors/:id/records/paper',
  links: 'visitor-links',
  unlinking: 'visitors/:id/unlinking',
  imports: 'visitor-imports',
  importVerdict: 'visitor-imports/verdict',
  duplicates: 'visitor-duplicates',
  dismissals: 'visitor-dismissals',
  dismissalBack: 'visitor-dismissals/:id/taking-back',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/**
 * Who may do what with visitors: those who receive them, the coordinator who reviews, and the privacy officer, who
 * answers somebody asking what is held on them.
 */
export const VISITORS_GRANTS = {
  'visitors.search': [...RECEIVES_VISITORS, 'coordinator', 'privacy-officer'],
  'visitors.read': [...RECEIVES_VISITORS, 'coordinator', 'privacy-officer'],
  'visitors.register': RECEIVES_VISITORS,
  'visitors.update': RECEIVES_VISITORS,
  'visitors.alert': ['nurse', 'shift-lead', 'floor-worker', 'coordinator'],
  'visitors.print-pass': RECEIVES_VISITORS,
  'visitors.link': ['shift-lead', 'coordinator', 'privacy-officer'],
  'visitors.alert-terms': ['nurse', 'coordinator'],
  'visitors.import': ['coordinator', 'shift-lead'],
  'visitors.retention': ['privacy-officer'],
  'visitors.erase': ['privacy-officer'],
  'visitors.export': ['coordinator', 'privacy-officer'],
} as const satisfies Grants;
