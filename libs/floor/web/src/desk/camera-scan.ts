import {
  afterNextRender,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Banner, Dialog } from '@luwte/ui';
import { type CameraReader, loadCameraReader } from './camera-reader';

/** Between two looks at the camera, milliseconds. */
const LOOK_EVERY_MS = 150;

/** Scans a pass with the camera of a tablet or phone. Pictures are read here and kept nowhere. */
@Component({
  selector: 'lu-camera-scan',
  imports: [Banner, Dialog, TranslocoPipe],
  template: `
    <lu-dialog [open]="true" [heading]="'desk.camera.title' | transloco" (openChange)="closed.emit()">
      @if (failed(); as why) {
        <lu-banner tone="warning" urgent [heading]="'desk.camera.' + why | transloco">
          {{ 'desk.camera.instead' | transloco }}
        </lu-banner>
      } @else {
        <p>{{ (looking() ? 'desk.camera.hold' : 'desk.camera.starting') | transloco }}</p>
      }
      <video
        #video
        playsinline
        muted
        [hidden]="failed()"
        [attr.aria-label]="'desk.camera.title' | transloco"
      ></video>
    </lu-dialog>
  `,
  styles: `
    video {
      inline-size: 100%;
      aspect-ratio: 4 / 3;
      border-radius: var(--lu-radius-m);
      background: var(--lu-sunken);
      object-fit: cover;
    }

    video[hidden] {
      display: none;
    }
  `,
})
export class CameraScan {
  readonly scanned = output<string>();
  readonly closed = output();
  protected readonly failed = signal<'refused' | 'missing' | null>(null);
  protected readonly looking = signal(false);
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private stream: MediaStream | null = null;
  private over = false;

  constructor() {
    afterNextRender(() => void this.start());
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  private async start(): Promise<void> {
    try {
      const [stream, reader] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
        loadCameraReader(),
      ]);
      this.stream = stream;
      if (this.over) {
        this.stop();
        return;
      }
      const video = this.video().nativeElement;
      video.srcObject = stream;
      await video.play();
      this.looking.set(true);
      await this.look(reader, video);
    } catch (error) {
      if (!this.over) this.failed.set(isRefusal(error) ? 'refused' : 'missing');
      this.stop();
    }
  }

  private async look(reader: CameraReader, video: HTMLVideoElement): Promise<void> {
    while (!this.over) {
      const code = await reader.read(video);
      if (code !== null && !this.over) {
        this.stop();
        this.scanned.emit(code);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  private stop(): void {
    this.over = true;
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}
