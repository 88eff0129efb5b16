import { Component, input, output } from '@angular/core';
import { LANGUAGE_FACTS, type RuleLanguage } from '@luwte/house-rules/domain';
import { Button } from '@luwte/ui';

/** One big button per language, in the language's own name. */
@Component({
  selector: 'lu-language-choice',
  imports: [Button],
  template: `
    @for (language of languages(); track language) {
      <button
        luButton
        size="big"
        type="button"
        [lang]="language"
        [dir]="facts[language].direction"
        (click)="chosen.emit(language)"
      >
        {{ facts[language].ownName }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
      gap: var(--lu-space-3);
    }

    button {
      min-block-size: 5rem;
      font-size: var(--lu-text-xl);
    }
  `,
})
export class LanguageChoice {
  readonly languages = input.required<readonly RuleLanguage[]>();
  readonly chosen = output<RuleLanguage>();
  protected readonly facts = LANGUAGE_FACTS;
}
