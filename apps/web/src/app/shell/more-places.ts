import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Icon } from '@luwte/ui';
import type { Place } from './navigation';

let made = 0;

/** The places that have no room of their own, one tap further. Stands in the rail, or in the bar of a small screen. */
@Component({
  selector: 'lu-more-places',
  imports: [Button, Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <div routerLinkActive="within">
      <button type="button" [attr.popovertarget]="id">
        <span class="mark"><lu-icon name="more_horiz" /></span>
        <span>{{ 'app.shell.more' | transloco }}</span>
      </button>
      <div [id]="id" #more popover>
        <ul role="list">
          @for (place of places(); track place.path) {
            <li>
              <a
                luButton="quiet"
                [routerLink]="place.path"
                routerLinkActive="here"
                ariaCurrentWhenActive="page"
                (click)="more.hidePopover()"
              >
                <lu-icon [name]="place.icon" />{{ place.label | transloco }}
              </a>
            </li>
          }
        </ul>
      </div>
    </div>
  `,
  styleUrl: './more-places.css',
})
export class MorePlaces {
  readonly places = input.required<readonly Place[]>();
  protected readonly id = `more-places-${(made += 1)}`;
}
