import { inject, Injectable, signal } from '@angular/core';
import type { OpenRecord } from '@luwte/privacy/domain';
import { PrivacyClient } from './privacy-client';

/** The record that this worker has open by emergency access: what the page and the banner over every page follow. */
@Injectable({ providedIn: 'root' })
export class OpenRecords {
  private readonly client = inject(PrivacyClient);
  private readonly current = signal<OpenRecord | null>(null);
  readonly open = this.current.asReadonly();

  /** Asks the API; when it cannot be reached, what is known stays. */
  async load(): Promise<void> {
    try {
      this.current.set((await this.client.mine()).open);
    } catch {
      // The page says itself what it cannot read; a banner has nothing to add.
    }
  }
}
