import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Card, PageHeader, Status, type IconName } from '@luwte/ui';

/** The roles of the house in the order of its rooms, with a picture each. */
const ROLE_ICONS = {
  'front-desk': 'door_front',
  'floor-worker': 'grid_view',
  nurse: 'medical_services',
  'shift-lead': 'key',
  manager: 'inventory_2',
  coordinator: 'description',
  'peer-worker': 'handshake',
  volunteer: 'favorite',
  'privacy-officer': 'shield',
  municipality: 'groups',
  admin: 'settings',
} as const satisfies Record<string, IconName>;

/** How the program works, and what each role does in it; the account's own roles first. */
@Component({
  selector: 'lu-help-page',
  imports: [Card, PageHeader, Status, TranslocoPipe],
  templateUrl: './help-page.html',
  styleUrl: './help-page.css',
})
export class HelpPage {
  private readonly session = inject(Session);
  protected readonly basics = ['keys', 'undo', 'live', 'language', 'privacy'] as const;
  protected readonly roles = computed(() =>
    Object.entries(ROLE_ICONS)
      .map(([role, icon]) => ({ role, icon, own: this.session.hasRole(role) }))
      .sort((one, other) => Number(other.own) - Number(one.own)),
  );
}
