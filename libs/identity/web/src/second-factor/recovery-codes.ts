import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatRecoveryCode } from '@luwte/identity/domain';
import { injectTexts } from '@luwte/platform/web';
import { Banner, Button, Icon, Notices } from '@luwte/ui';

/** Recovery codes, shown this once: to print, to copy, to keep. */
@Component({
  selector: 'lu-recovery-codes',
  imports: [Banner, Button, Icon, TranslocoPipe],
  template: `
    <lu-banner tone="warning" icon="print" [heading]="'identity.recovery.keep' | transloco">
      {{ 'identity.recovery.lead' | transloco }}
    </lu-banner>
    <h3 class="lu-print-only">{{ 'identity.recovery.paper' | transloco }}</h3>
    <ol [attr.aria-label]="'identity.recovery.codes' | transloco">
      @for (code of shown(); track code) {
        <li class="lu-number">{{ code }}</li>
      }
    </ol>
    <div class="lu-row lu-screen-only">
      <button luButton type="button" (click)="print()">
        <lu-icon name="print" />{{ 'identity.recovery.print' | transloco }}
      </button>
      <button luButton type="button" (click)="copy()">
        <lu-icon name="content_copy" />{{ 'identity.recovery.copy' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-4);
    }

    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
      gap: var(--lu-space-1) var(--lu-space-5);
      padding: var(--lu-space-4) var(--lu-space-4) var(--lu-space-4) var(--lu-space-7);
      border: 1px solid var(--lu-line);
      border-radius: var(--lu-radius-m);
      background: var(--lu-sunken);
      font-size: var(--lu-text-l);
    }
  `,
})
export class RecoveryCodes {
  private readonly document = inject(DOCUMENT);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  readonly codes = input.required<readonly string[]>();
  protected readonly shown = computed(() => this.codes().map(formatRecoveryCode));

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async copy(): Promise<void> {
    await this.document.defaultView?.navigator.clipboard.writeText(this.shown().join('\n'));
    this.notices.done(this.texts('identity.recovery.copied'));
  }
}
