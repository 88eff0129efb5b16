import type { Grants } from '@luwte/identity/domain';

/** Paths of the house rules below `/api/v1`. */
export const HOUSE_RULES_ROUTES = {
  current: 'house-rules/current',
  versions: 'house-rules/versions',
  version: 'house-rules/versions/:id',
  publication: 'house-rules/versions/:id/publication',
  acceptances: 'house-rules/acceptances',
  acceptance: 'house-rules/acceptances/:id',
  policy: 'house-rules/policy',
  suspensions: 'house-rules/suspensions',
  sanctions: 'house-rules/sanctions',
  sanction: 'house-rules/sanctions/:id',
  withdrawal: 'house-rules/sanctions/:id/withdrawal',
  lifting: 'house-rules/sanctions/:id/lifting',
  appeal: 'house-rules/sanctions/:id/appeal',
  appealDecision: 'house-rules/sanctions/:id/appeal-decision',
  conversationPlan: 'house-rules/sanctions/:id/conversation-plan',
  conversation: 'house-rules/sanctions/:id/conversation',
  telling: 'house-rules/sanctions/:id/telling',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/**
 * Who may do what. How grave a step somebody may decide is a rule of its own (`mayDecide`). The texts are no secret: they hang on the wall. Acceptances name visitors, so only those who
 * receive visitors see them. Publishing changes what every visitor is asked, so it lies with those who answer for
 * the house.
 */
export const HOUSE_RULES_GRANTS = {
  'house-rules.read': [
    'front-desk',
    'floor-worker',
    'nurse',
    'shift-lead',
    'manager',
    'coordinator',
    'peer-worker',
    'volunteer',
    'privacy-officer',
    'municipality',
    'admin',
  ],
  'house-rules.draft': ['shift-lead', 'manager', 'coordinator'],
  'house-rules.publish': ['manager', 'coordinator'],
  'house-rules.accept': RECEIVES_VISITORS,
  'house-rules.read-acceptances': RECEIVES_VISITORS,
  'house-rules.read-sanctions': [...RECEIVES_VISITORS, 'coordinator'],
  'house-rules.impose-sanctions': [...RECEIVES_VISITORS, 'coordinator'],
  'house-rules.settings': ['shift-lead', 'manager', 'coordinator'],
  'house-rules.decide-appeals': ['shift-lead', 'coordinator'],
} as const satisfies Grants;
