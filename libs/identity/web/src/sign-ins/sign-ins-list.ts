import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignInLine, SystemName } from '@luwte/identity/domain';
import { Moments } from '@luwte/platform/web';
import { Button, Icon, type IconName, Status } from '@luwte/ui';

const ICONS: Readonly<Record<SystemName, IconName>> = {
  windows: 'computer',
  macos: 'computer',
  linux: 'computer',
  chromeos: 'computer',
  android: 'mobile',
  ios: 'mobile',
  other: 'devices',
};

/** Where somebody is signed in, in plain words, each with a button that ends it. */
@Component({
  selector: 'lu-sign-ins-list',
  imports: [Button, Icon, Status, TranslocoPipe],
  template: `
    <ul role="list">
      @for (line of items(); track line.id) {
        <li>
          <lu-icon [name]="icons[line.system]" />
          <div class="words">
            <strong>
              {{
                'identity.signIns.on'
                  | transloco
                    : {
                        browser: ('identity.browsers.' + line.browser | transloco),
                        system: ('identity.systems.' + line.system | transloco),
                      }
              }}
            </strong>
            <span class="lu-soft">
              {{ line.houseName }} ·
              {{ 'identity.signIns.since' | transloco: { at: moments.full(line.since) } }} ·
              {{ 'identity.signIns.last' | transloco: { at: moments.full(line.lastSeenAt) } }}
            </span>
          </div>
          @if (line.current) {
            <lu-status tone="info" icon="check">{{ 'identity.signIns.here' | transloco }}</lu-status>
          } @else {
            <button
              luButton
              type="button"
              [attr.aria-label]="'identity.signIns.endOf' | transloco: { at: moments.full(line.lastSeenAt) }"
              (click)="ending.emit(line)"
            >
              <lu-icon name="logout" />{{ 'identity.signIns.end' | transloco }}
            </button>
          }
        </li>
      } @empty {
        <li class="lu-soft">{{ 'identity.signIns.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
    }

    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2) var(--lu-space-3);
      padding-block: var(--lu-space-3);
    }

    li + li {
      border-block-start: 1px solid var(--lu-line);
    }

    .words {
      display: flex;
      flex: 1 1 14rem;
      flex-direction: column;
    }
  `,
})
export class SignInsList {
  protected readonly moments = inject(Moments);
  protected readonly icons = ICONS;
  readonly items = input.required<readonly SignInLine[]>();
  readonly ending = output<SignInLine>();
}
