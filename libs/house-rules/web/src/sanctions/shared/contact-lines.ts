import { Component, computed, input } from '@angular/core';
import type { LetterPhrases, SanctionPolicy } from '@luwte/house-rules/domain';

/** Whom a visitor turns to who does not agree, at the foot of a paper. */
@Component({
  selector: 'lu-contact-lines',
  template: `
    <h2>{{ phrases().appealHeading }}</h2>
    <p>{{ phrases().appeal }}</p>
    @if (lines().length > 0) {
      <p>
        <strong>{{ phrases().contact }}:</strong>
        @for (line of lines(); track line; let last = $last) {
          <bdi>{{ line }}</bdi>{{ last ? '' : ' · ' }}
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-1);
    }

    h2 {
      font-size: var(--lu-text-l);
    }
  `,
})
export class ContactLines {
  readonly phrases = input.required<LetterPhrases>();
  readonly policy = input.required<SanctionPolicy>();
  protected readonly lines = computed(() => {
    const { contactName, phone, email, address } = this.policy();
    return [contactName, phone, email, address].filter((line) => line !== '');
  });
}
