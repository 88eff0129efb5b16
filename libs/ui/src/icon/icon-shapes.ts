import { Injectable, signal } from '@angular/core';
import type { IconName } from './icon-name';
import { ICONS } from './icons';

type Shapes = Readonly<Partial<Record<IconName, string>>>;

/** The shapes of the icons: those of the frame at once, the others when the first of them is asked for. */
@Injectable({ providedIn: 'root' })
export class IconShapes {
  private readonly known = signal<Shapes>(ICONS);
  private asked = false;

  /** The path of the icon, empty while its shape is on its way. Reading it in a `computed` follows its arrival. */
  pathOf(name: IconName): string {
    const shape = this.known()[name];
    if (shape === undefined) void this.bringMore();
    return /\sd="([^"]+)"/.exec(shape ?? '')?.[1] ?? '';
  }

  private async bringMore(): Promise<void> {
    if (this.asked) return;
    this.asked = true;
    try {
      const { MORE_ICONS } = await import('./more-icons');
      this.known.set({ ...ICONS, ...MORE_ICONS });
    } catch {
      this.asked = false;
    }
  }
}
