import { ROLES, type Role } from './contract/roles';

/** An account of the demonstration house. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
}

/** Password of every demo account, shown on the sign-in page of a demonstration. Production refuses these accounts. */
export const DEMO_PASSWORD = 'luwte-demo-2026';

/** Domain of the demo accounts' addresses (RFC 6761: `.test` belongs to nobody). */
export const DEMO_DOMAIN = 'luwte.test';

const NAMES: Readonly<Record<Role, string>> = {
  'front-desk': 'Fenna Demobalie',
  'floor-worker': 'Faysal Demovloer',
  nurse: 'Noor Demozorg',
  'shift-lead': 'Sjoerd Demodienst',
  manager: 'Mirjam Demobeheer',
  coordinator: 'Coen Demolijn',
  'peer-worker': 'Peer Demoervaring',
  volunteer: 'Vera Demovrijwillig',
  'privacy-officer': 'Philippa Demoprivacy',
  municipality: 'Gerrit Demogemeente',
  admin: 'Ada Demosysteem',
};

/** One account per role. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = ROLES.map((role) => ({
  role,
  email: `${role}@${DEMO_DOMAIN}`,
  name: NAMES[role],
}));

/** Somebody who works in both houses of the demonstration, with other roles in each. */
export const DEMO_BOTH_HOUSES: DemoAccount = {
  role: 'manager',
  email: `two-houses@${DEMO_DOMAIN}`,
  name: 'Tess Demotweehuizen',
};
