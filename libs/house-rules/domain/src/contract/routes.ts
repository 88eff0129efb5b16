import type { Grants } from '@luwte/identity/domain';

/** Paths of the house rules below `/api/v1`. */
export const HOUSE_RULES_ROUTES = {
  current: 'house-rules/current',
  versions: 'house-rules/versions',
  version: 'house-rules/versions/:id',
  publication: 'house-rules/versions/:id/publication',
  acceptances: 'house-rules/acceptances',
  acceptance: 'house-rules/acceptances/:id',
} as const;

/**
 * Who may do what. The texts are no secret: they hang on the wall. Acceptances name visitors, so only those who
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
  'house-rules.accept': ['front-desk', 'floor-worker', 'nurse', 'shift-lead'],
  'house-rules.read-acceptances': ['front-desk', 'floor-worker', 'nurse', 'shift-lead'],
} as const satisfies Grants;
