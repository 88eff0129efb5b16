/** The roles of a house. An account holds one or more of them per house. */
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

/** A slice's permissions and the roles that hold them; what is not granted is refused. */
export type Grants = Readonly<Record<string, readonly Role[]>>;
