import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { TONE_ICONS } from '../status/tone';
import { Notices } from './notices';

/** Shows the notices; once, in the shell. Alt+Z takes back the newest one that can be. */
@Component({
  selector: 'lu-notices',
  imports: [Button, Icon, TranslocoPipe],
  host: { '(document:keydown.alt.z)': 'undoNewest($event)' },
  template: `
    <div aria-live="polite" role="log">
      @for (notice of notices.list(); track notice.id) {
        <div class="notice" [attr.data-tone]="notice.tone" [attr.data-seconds]="notice.seconds">
          <lu-icon [name]="icons[notice.tone]" />
          <span class="text">{{ notice.text }}</span>
          @if (notice.undo) {
            <button luButton type="button" (click)="notices.undo(notice)">
              <lu-icon name="undo" />{{ 'app.kit.undo' | transloco }}
            </button>
          }
          <button
            luButton="quiet"
            iconOnly
            type="button"
            [attr.aria-label]="'app.kit.close' | transloco"
            (click)="notices.close(notice.id)"
          >
            <lu-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
  styleUrl: './notices-host.css',
})
export class NoticesHost {
  protected readonly notices = inject(Notices);
  protected readonly icons = TONE_ICONS;

  protected undoNewest(event: Event): void {
    const newest = this.notices.list().findLast((notice) => notice.undo);
    if (!newest) return;
    event.preventDefault();
    void this.notices.undo(newest);
  }
}
