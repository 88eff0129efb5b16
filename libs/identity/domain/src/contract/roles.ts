/** What somebody may be in a house; an account holds one or more per house. */
export const ROLES = [
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
] as const;
export type Role = (typeof ROLES)[number];

/** Permission names of a slice (`<slice>.<verb>`), each with the roles that hold it. What is not here, nobody may. */
export type Grants = Readonly<Record<string, readonly Role[]>>;

/** Permissions on what this slice itself offers. */
export const IDENTITY_GRANTS = {
  'identity.read-colleagues': [
    'front-desk',
    'floor-worker',
    'nurse',
    'shift-lead',
    'manager',
    'coordinator',
    'privacy-officer',
    'admin',
  ],
  'identity.manage-devices': ['shift-lead', 'admin'],
  /** Held by no account: an enrolled device alone may let somebody switch in. */
  'identity.switch': [],
  'identity.manage-accounts': ['admin'],
} as const satisfies Grants;
