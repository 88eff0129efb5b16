import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialog } from '../dialog/dialog';
import { Shortcuts } from './shortcuts';

/** The dialog behind `?`: every key of this page. Once, in the shell, which adds its own words as content. */
@Component({
  selector: 'lu-shortcut-help',
  imports: [Dialog, TranslocoPipe],
  template: `
    <lu-dialog [heading]="'app.kit.keys' | transloco" [(open)]="shortcuts.helpOpen">
      <ng-content />
      <table class="lu-table">
        <thead>
          <tr>
            <th scope="col">{{ 'app.kit.key' | transloco }}</th>
            <th scope="col">{{ 'app.kit.keyDoes' | transloco }}</th>
          </tr>
        </thead>
        <tbody>
          @for (shortcut of shortcuts.list(); track shortcut.key) {
            <tr>
              <td>
                <kbd>{{ shortcut.key }}</kbd>
              </td>
              <td>{{ shortcut.label | transloco }}</td>
            </tr>
          }
          <tr>
            <td><kbd>Alt</kbd> <kbd>Z</kbd></td>
            <td>{{ 'app.kit.keyUndo' | transloco }}</td>
          </tr>
        </tbody>
      </table>
    </lu-dialog>
  `,
})
export class ShortcutHelp {
  protected readonly shortcuts = inject(Shortcuts);
}
