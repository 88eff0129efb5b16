import type { Grants } from '@luwte/identity/domain';

/** Paths of privacy below `/api/v1`. */
export const PRIVACY_ROUTES = {
  emergencyAccess: 'emergency-access',
  myEmergencyAccess: 'emergency-access/mine',
  emergencyRecord: 'emergency-access/:id/visitor',
  emergencyEnding: 'emergency-access/:id/ending',
  emergencyReview: 'emergency-access/:id/review',
  visitorAccess: 'visitor-access',
  requests: 'information-requests',
  request: 'information-requests/:id',
  requestDecision: 'information-requests/:id/decision',
  requestClosing: 'information-requests/:id/closing',
} as const;

/** Emergency access is for those who work with visitors and may not see records; others have no need of it. */
export const PRIVACY_GRANTS = {
  'privacy.emergency-access': ['peer-worker', 'volunteer', 'manager'],
  'privacy.review-emergency-access': ['privacy-officer'],
  'privacy.read-visitor-access': ['shift-lead', 'coordinator', 'privacy-officer'],
  'privacy.read-requests': ['shift-lead', 'coordinator', 'privacy-officer'],
  'privacy.record-requests': ['shift-lead', 'coordinator', 'privacy-officer'],
  'privacy.decide-requests': ['coordinator', 'privacy-officer'],
} as const satisfies Grants;
