import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, resource, type Type } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Button, Card, Failure, Icon, PageHeader, Skeleton } from '@luwte/ui';
import { ChecklistSetting } from './checklist-setting';
import { FieldSetting } from './field-setting';
import { type SettingsGroup, SETTINGS_GROUPS } from './settings-groups';
import { SettingsStore } from './settings-store';

/** What the house decides about itself, each part with who changed what and when; also parts of other slices. */
@Component({
  selector: 'lu-settings-page',
  imports: [
    Button,
    Card,
    ChecklistSetting,
    Failure,
    FieldSetting,
    Icon,
    NgComponentOutlet,
    PageHeader,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <lu-page-header [heading]="'settings.title' | transloco" [lead]="'settings.lead' | transloco" />
    @if (store.problem(); as failed) {
      <lu-failure [problem]="failed" (again)="store.reading.reload()" />
    } @else if (store.all()) {
      <div class="ways">
        <a luButton routerLink="/rooms"
          ><lu-icon name="meeting_room" />{{ 'settings.ways.rooms' | transloco }}</a
        >
        <a luButton routerLink="/rooms/hours"
          ><lu-icon name="schedule" />{{ 'settings.ways.hours' | transloco }}</a
        >
        <a luButton routerLink="/calendar">
          <lu-icon name="calendar_today" />{{ 'settings.ways.calendar' | transloco }}
        </a>
        @for (group of ways(); track group.key) {
          <a luButton [routerLink]="group.path"
            ><lu-icon [name]="group.icon" />{{ group.label | transloco }}</a
          >
        }
      </div>
      <lu-field-setting key="house-profile" icon="home" />
      <lu-field-setting key="cover" icon="groups" />
      <lu-checklist-setting />
      <lu-field-setting key="late-entry" icon="history" />
      <lu-field-setting key="wall" icon="fullscreen" />
      @for (part of parts(); track part.group.key) {
        <lu-card [icon]="part.group.icon" [heading]="part.group.label | transloco">
          <ng-container *ngComponentOutlet="part.component" />
        </lu-card>
      }
    } @else {
      <lu-skeleton shape="rows" [count]="8" />
    }
  `,
  styles: `
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-2);
    }
  `,
  host: { class: 'lu-stack' },
})
export class SettingsPage {
  private readonly session = inject(Session);
  protected readonly store = inject(SettingsStore);
  private readonly all = inject(SETTINGS_GROUPS);
  private readonly groups = computed(() =>
    this.all.filter(({ permission }) => this.session.can(permission)).sort((a, b) => a.order - b.order),
  );
  protected readonly ways = computed(() => this.groups().filter(({ path }) => path !== undefined));
  private readonly loaded = resource({
    params: () => this.groups(),
    loader: ({ params }) => Promise.all(params.map(load)),
  });
  protected readonly parts = computed(() =>
    this.loaded.hasValue() ? this.loaded.value().flatMap((part) => part ?? []) : [],
  );
}

async function load(
  group: SettingsGroup,
): Promise<{ readonly group: SettingsGroup; readonly component: Type<unknown> } | null> {
  return group.component ? { group, component: await group.component() } : null;
}
