import { Component, input, resource } from '@angular/core';

/**
 * A text as QR code (ISO/IEC 18004, level M), drawn in the browser: nothing is asked of anybody. Always dark on white,
 * for a camera reads no other. The drawing library is loaded when the first one is shown.
 */
@Component({
  selector: 'lu-qr-code',
  template: `
    @if (drawn.hasValue() && drawn.value(); as picture) {
      <img [src]="picture" [alt]="label()" />
    }
  `,
  styles: `
    :host {
      display: inline-block;
      inline-size: var(--lu-qr-size, 12rem);
      block-size: var(--lu-qr-size, 12rem);
      padding: var(--lu-space-3);
      border-radius: var(--lu-radius-m);
      background: #ffffff;
    }

    img {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  /** What the picture is, for who does not see it. */
  readonly label = input.required<string>();
  protected readonly drawn = resource({ params: () => this.text(), loader: ({ params }) => draw(params) });
}

async function draw(text: string): Promise<string> {
  const { drawingSVG, qrcode } = await import('bwip-js/browser');
  const svg = qrcode({ bcid: 'qrcode', text, scale: 4 }, drawingSVG());
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
