import { Component, computed, DOCUMENT, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { MadeLink } from '@luwte/identity/domain';
import { injectTexts, Moments } from '@luwte/platform/web';
import { Banner, Button, Icon, Notices, QrCode } from '@luwte/ui';

/** A link that lets somebody in, shown this once: to copy, to print, to scan. */
@Component({
  selector: 'lu-link-sheet',
  imports: [Banner, Button, Icon, QrCode, TranslocoPipe],
  template: `
    <lu-banner tone="warning" icon="link" [heading]="'accounts.link.once' | transloco">
      {{ 'accounts.link.until' | transloco: { at: moments.full(link().until) } }}
    </lu-banner>
    @if (link().sent) {
      <lu-banner tone="success">{{ 'accounts.link.sent' | transloco }}</lu-banner>
    }
    <div class="sheet">
      <lu-qr-code [text]="address()" [label]="'accounts.link.qr' | transloco" />
      <div class="lu-stack">
        <p>{{ 'accounts.link.how' | transloco }}</p>
        <code>{{ address() }}</code>
        <div class="lu-row lu-screen-only">
          <button luButton type="button" (click)="copy()">
            <lu-icon name="content_copy" />{{ 'accounts.link.copy' | transloco }}
          </button>
          <button luButton type="button" (click)="print()">
            <lu-icon name="print" />{{ 'accounts.link.print' | transloco }}
          </button>
        </div>
      </div>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-4);
    }

    .sheet {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lu-space-5);
    }

    .sheet > div {
      flex: 1 1 16rem;
      min-inline-size: 0;
    }

    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class LinkSheet {
  private readonly document = inject(DOCUMENT);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);
  readonly link = input.required<MadeLink>();
  /** The token stands behind the #, which a browser sends to nobody. */
  protected readonly address = computed(
    () => `${this.document.location.origin}/invitation#${this.link().token}`,
  );

  protected async copy(): Promise<void> {
    await this.document.defaultView?.navigator.clipboard.writeText(this.address());
    this.notices.done(this.texts('accounts.link.copied'));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
