import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '@luwte/platform/web';
import { Icon, type IconName } from '@luwte/ui';
import type { VISITORS_GRANTS } from '@luwte/visitors/domain';

interface Section {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
  readonly permission: keyof typeof VISITORS_GRANTS;
}

const SECTIONS: readonly Section[] = [
  { path: '/visitors', label: 'visitors.sections.list', icon: 'group', permission: 'visitors.search' },
  {
    path: '/visitors/duplicates',
    label: 'visitors.sections.duplicates',
    icon: 'groups',
    permission: 'visitors.link',
  },
  {
    path: '/visitors/import',
    label: 'visitors.sections.import',
    icon: 'download',
    permission: 'visitors.import',
  },
  {
    path: '/visitors/retention',
    label: 'visitors.sections.retention',
    icon: 'schedule',
    permission: 'visitors.retention',
  },
  {
    path: '/visitors/erasures',
    label: 'visitors.sections.erasures',
    icon: 'shield',
    permission: 'visitors.erase',
  },
];

/** The pages around the list of visitors, as far as the account may open them; nothing when it is the list alone. */
@Component({
  selector: 'lu-sections',
  imports: [Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    @if (sections().length > 1) {
      <nav [attr.aria-label]="'visitors.sections.title' | transloco">
        @for (section of sections(); track section.path) {
          <a
            routerLinkActive="here"
            ariaCurrentWhenActive="page"
            [routerLink]="section.path"
            [routerLinkActiveOptions]="{ exact: true }"
          >
            <lu-icon [name]="section.icon" />{{ section.label | transloco }}
          </a>
        }
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-1);
      border-block-end: 1px solid var(--lu-line);
    }

    a {
      --lu-icon-size: 1.25rem;

      display: inline-flex;
      align-items: center;
      gap: var(--lu-space-2);
      min-block-size: var(--lu-target);
      padding-inline: var(--lu-space-3);
      border-block-end: 3px solid transparent;
      color: var(--lu-text-soft);
      text-decoration: none;
    }

    a:hover {
      color: var(--lu-text);
    }

    .here {
      border-block-end-color: var(--lu-accent);
      color: var(--lu-text);
      font-weight: var(--lu-weight-medium);
    }
  `,
  host: { class: 'lu-screen-only' },
})
export class Sections {
  private readonly session = inject(Session);
  protected readonly sections = computed(() =>
    SECTIONS.filter(({ permission }) => this.session.can(permission)),
  );
}
