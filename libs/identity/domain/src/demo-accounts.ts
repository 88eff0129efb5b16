import type { Role } from './contract/roles';

/** An account of the demonstration house. */
export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly name: string;
}

/** Password of every demo account, shown on the sign-in page of a demonstration. Production refuses these accounts. */
export const DEMO_PASSWORD = 'luwte-demo-house';

/** Domain of the demo accounts' addresses (RFC 6761: `.test` belongs to nobody). */
export const DEMO_DOMAIN = 'luwte.test';

const NAMES: Readonly<Record<Role, string>> = {
  'front-desk': 'Fenna Demobalie',
  'floor-worker': 'Floris Demovloer',
  nurse: 'Noor Demozorg',
  'shift-lead': 'Sanne Demodienst',
  manager: 'Marijn Demobeheer',
  coordinator: 'Coen Demolijn',
  'peer-worker': 'Petra Demoervaring',
  volunteer: 'Vera Demovrijwillig',
  'privacy-officer': 'Pim Demoprivacy',
  municipality: 'Gijs Demogemeente',
  admin: 'Anouk Demosysteem',
};

/** One account per role. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = (Object.keys(NAMES) as Role[]).map((role) => ({
  role,
  email: `${role}@${DEMO_DOMAIN}`,
  name: NAMES[role],
}));
