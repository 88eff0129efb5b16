import { ROLES, type Role } from './contract/roles';

/** Domain of every demo account; production refuses accounts of this domain. */
export const DEMO_DOMAIN = 'luwte.test';

/** Password of every demo account. */
export const DEMO_PASSWORD = 'luwte-demo';

const NAMES: Readonly<Record<Role, string>> = {
  'front-desk': 'Demo Fenna (balie)',
  'floor-worker': 'Demo Faysal (vloer)',
  nurse: 'Demo Noor (verpleegkundige)',
  'shift-lead': 'Demo Sjoerd (dienstleiding)',
  manager: 'Demo Mirjam (manager)',
  coordinator: 'Demo Coen (coördinator)',
  'peer-worker': 'Demo Peer (ervaringswerker)',
  volunteer: 'Demo Vera (vrijwilliger)',
  'privacy-officer': 'Demo Philippa (privacy)',
  municipality: 'Demo Gerrit (gemeente)',
  admin: 'Demo Ada (beheer)',
};

/** One account per role, `<role>@luwte.test`, with names that are plainly of a demonstration. */
export const DEMO_ACCOUNTS = ROLES.map((role) => ({
  email: `${role}@${DEMO_DOMAIN}`,
  name: NAMES[role],
  role,
}));
