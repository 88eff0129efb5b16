import { computed, inject, Injectable } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { AUDIT_GRANTS } from '@luwte/audit/domain';
import type {
  ADMISSION_GRANTS,
  DECISION_GRANTS,
  FLOOR_GRANTS,
  LEFT_BEHIND_GRANTS,
  DAY_GRANTS,
  DAY_LOG_GRANTS,
  HELP_GRANTS,
  NOTE_GRANTS,
  SERVICE_GRANTS,
  SETTINGS_GRANTS,
} from '@luwte/floor/domain';
import type { HOUSE_RULES_GRANTS } from '@luwte/house-rules/domain';
import type { IDENTITY_GRANTS } from '@luwte/identity/domain';
import { Session } from '@luwte/platform/web';
import type { PRIVACY_GRANTS } from '@luwte/privacy/domain';
import type { IconName } from '@luwte/ui';
import type { VISITORS_GRANTS } from '@luwte/visitors/domain';

type Permission =
  | keyof typeof ADMISSION_GRANTS
  | keyof typeof DECISION_GRANTS
  | keyof typeof LEFT_BEHIND_GRANTS
  | keyof typeof SERVICE_GRANTS
  | keyof typeof SETTINGS_GRANTS
  | keyof typeof AUDIT_GRANTS
  | keyof typeof DAY_GRANTS
  | keyof typeof DAY_LOG_GRANTS
  | keyof typeof HELP_GRANTS
  | keyof typeof NOTE_GRANTS
  | keyof typeof FLOOR_GRANTS
  | keyof typeof HOUSE_RULES_GRANTS
  | keyof typeof IDENTITY_GRANTS
  | keyof typeof PRIVACY_GRANTS
  | keyof typeof VISITORS_GRANTS;

/** A place in the house, shown to accounts that may do one of `permissions`; to everybody when there are none. */
export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly permissions: readonly Permission[];
  /** A number beside it: what the account has not seen there. */
  readonly badge?: 'notes';
}

/** In the order of a working day; the first one an account may see is its first page. */
export const PLACES: readonly Place[] = [
  { path: '/desk', label: 'app.places.desk', icon: 'door_front', permissions: ['floor.check-in'] },
  { path: '/peer', label: 'app.places.peer', icon: 'visibility', permissions: ['floor.peer-view'] },
  { path: '/board', label: 'app.places.board', icon: 'grid_view', permissions: ['floor.board'] },
  { path: '/today', label: 'app.places.today', icon: 'how_to_reg', permissions: ['floor.fill-checklist'] },
  {
    path: '/notes',
    label: 'app.places.notes',
    icon: 'forum',
    permissions: ['floor.notes'],
    badge: 'notes',
  },
  { path: '/visitors', label: 'app.places.visitors', icon: 'group', permissions: ['visitors.search'] },
  { path: '/days', label: 'app.places.days', icon: 'description', permissions: ['floor.day-log'] },
  { path: '/services', label: 'app.places.services', icon: 'shower', permissions: ['floor.services'] },
  {
    path: '/left-behind',
    label: 'app.places.leftBehind',
    icon: 'inventory_2',
    permissions: ['floor.left-behind'],
  },
  {
    path: '/house-rules',
    label: 'app.places.houseRules',
    icon: 'handshake',
    permissions: ['house-rules.read'],
  },
  {
    path: '/sanctions',
    label: 'app.places.sanctions',
    icon: 'event_busy',
    permissions: ['house-rules.read-sanctions'],
  },
  { path: '/rooms', label: 'app.places.rooms', icon: 'meeting_room', permissions: ['floor.settings'] },
  {
    path: '/settings',
    label: 'app.places.settings',
    icon: 'settings',
    permissions: ['floor.house-settings'],
  },
  {
    path: '/admission-policy',
    label: 'app.places.admission',
    icon: 'tune',
    permissions: ['floor.edit-policy'],
  },
  { path: '/deviations', label: 'app.places.deviations', icon: 'flag', permissions: ['floor.decisions'] },
  {
    path: '/devices',
    label: 'app.places.devices',
    icon: 'devices',
    permissions: ['identity.manage-devices'],
  },
  {
    path: '/accounts',
    label: 'app.places.accounts',
    icon: 'manage_accounts',
    permissions: ['identity.manage-accounts'],
  },
  {
    path: '/emergency-access',
    label: 'app.places.emergencyAccess',
    icon: 'lock_open',
    permissions: ['privacy.emergency-access'],
  },
  {
    path: '/information-requests',
    label: 'app.places.requests',
    icon: 'gavel',
    permissions: ['privacy.read-requests'],
  },
  {
    path: '/visitor-access',
    label: 'app.places.visitorAccess',
    icon: 'visibility',
    permissions: ['audit.read'],
  },
  { path: '/audit', label: 'app.places.audit', icon: 'shield', permissions: ['audit.read'] },
  { path: '/help', label: 'app.places.help', icon: 'help', permissions: [] },
];

/** The places of the account that is signed in. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly session = inject(Session);
  readonly places = computed(() =>
    PLACES.filter(
      ({ permissions }) =>
        permissions.length === 0 || permissions.some((permission) => this.session.can(permission)),
    ),
  );
}

/** Sends the account to its first page; to its own account while a second factor comes before anything else. */
export const toFirstPage: CanActivateFn = () => {
  const [first] = inject(Navigation).places();
  const factorFirst = inject(Session).view()?.factorFirst ?? false;
  return inject(Router).parseUrl(factorFirst ? '/account' : (first?.path ?? '/help'));
};
