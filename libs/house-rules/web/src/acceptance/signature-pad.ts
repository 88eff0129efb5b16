import {
  afterNextRender,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import type { Signature } from '@luwte/house-rules/domain';
import SignatureCanvas from 'signature_pad';
import { toSignature } from './to-signature';

/** Ink and paper look the same in both themes: a signature is a document. */
const INK = '#101820';
const PAPER = '#ffffff';

/**
 * A pad to sign on with finger, pen or mouse. It cannot be used by keyboard: the page around it offers the spoken
 * way. Turning the tablet keeps what was drawn.
 */
@Component({
  selector: 'lu-signature-pad',
  template: `<canvas #canvas role="img" [attr.aria-label]="label()"></canvas>`,
  styles: `
    :host {
      display: block;
      overflow: hidden;
      border: 2px dashed var(--lu-line-strong);
      border-radius: var(--lu-radius-m);
    }

    canvas {
      display: block;
      inline-size: 100%;
      block-size: 12rem;
      background: #ffffff;
      cursor: crosshair;
      touch-action: none;
    }
  `,
})
export class SignaturePad {
  readonly label = input.required<string>();
  /** What stands on the pad; null when it is empty. */
  readonly signature = model<Signature | null>(null);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private pad: SignatureCanvas | null = null;

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const element = this.canvas().nativeElement;
      const pad = new SignatureCanvas(element, { penColor: INK, backgroundColor: PAPER, minDistance: 4 });
      this.pad = pad;
      pad.addEventListener('endStroke', () => this.take());
      const resized = new ResizeObserver(() => this.matchScreen(element, pad));
      resized.observe(element);
      destroyed.onDestroy(() => {
        resized.disconnect();
        pad.off();
      });
    });
  }

  /** Wipes the pad. */
  clear(): void {
    this.pad?.clear();
    this.signature.set(null);
  }

  private take(): void {
    const { offsetWidth, offsetHeight } = this.canvas().nativeElement;
    const lines = this.pad?.toData() ?? [];
    this.signature.set(lines.length > 0 ? toSignature(lines, offsetWidth, offsetHeight) : null);
  }

  /** Gives the canvas as many dots as the screen has, and draws again what resizing wiped. */
  private matchScreen(element: HTMLCanvasElement, pad: SignatureCanvas): void {
    const density = Math.max(1, element.ownerDocument.defaultView?.devicePixelRatio ?? 1);
    element.width = element.offsetWidth * density;
    element.height = element.offsetHeight * density;
    element.getContext('2d')?.scale(density, density);
    pad.redraw();
  }
}
