import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  BINDING_LANGUAGE,
  LANGUAGE_FACTS,
  missingTexts,
  RULE_LANGUAGES,
  type RuleLanguage,
  type RuleSetContent,
} from '@luwte/house-rules/domain';
import { Button, Card, Icon } from '@luwte/ui';

/**
 * The languages of a draft: which one is written beside the Dutch, which ones visitors may choose, and in which of
 * them missing texts are accepted.
 */
@Component({
  selector: 'lu-language-bar',
  imports: [Button, Card, Icon, TranslocoPipe],
  template: `
    <lu-card icon="translate" [heading]="'house-rules.edit.languages' | transloco">
      <div class="tabs" role="group" [attr.aria-label]="'house-rules.edit.writing' | transloco">
        @for (line of lines(); track line.language) {
          <button
            [luButton]="line.language === shown() ? 'primary' : ''"
            type="button"
            [attr.aria-pressed]="line.language === shown()"
            (click)="shown.set(line.language)"
          >
            <span [lang]="line.language">{{ facts[line.language].ownName }}</span>
            @if (line.missing > 0) {
              <lu-icon name="warning" />{{
                'house-rules.edit.missingCount' | transloco: { count: line.missing }
              }}
            }
          </button>
        }
      </div>
      <ul role="list">
        @for (line of lines(); track line.language) {
          <li>
            <label>
              <input
                type="checkbox"
                [checked]="line.offered"
                [disabled]="line.language === binding"
                (change)="offer(line.language, line.offered)"
              />
              <span [lang]="line.language">{{ facts[line.language].ownName }}</span>
              {{ 'house-rules.edit.offered' | transloco }}
            </label>
            @if (line.offered && line.missing > 0 && line.language !== binding) {
              <label class="waive">
                <input type="checkbox" [checked]="line.waived" (change)="waive(line.language, line.waived)" />
                {{ 'house-rules.edit.waive' | transloco: { count: line.missing } }}
              </label>
            }
          </li>
        }
      </ul>
    </lu-card>
  `,
  styles: `
    .tabs,
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-1) var(--lu-space-4);
    }

    .tabs {
      gap: var(--lu-space-2);
    }

    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: var(--lu-space-2);
      min-block-size: var(--lu-target);
    }

    .waive {
      color: var(--lu-warning);
    }
  `,
})
export class LanguageBar {
  readonly content = input.required<RuleSetContent>();
  /** The language that is written beside the Dutch. */
  readonly shown = model.required<RuleLanguage>();
  /** Languages that visitors may choose. */
  readonly offered = model.required<readonly RuleLanguage[]>();
  /** Languages that may be published with texts missing. */
  readonly waived = model.required<readonly RuleLanguage[]>();
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly binding = BINDING_LANGUAGE;
  protected readonly lines = computed(() => {
    const missing = missingTexts({ ...this.content(), languages: RULE_LANGUAGES });
    return RULE_LANGUAGES.map((language) => ({
      language,
      offered: this.offered().includes(language),
      waived: this.waived().includes(language),
      missing: this.offered().includes(language) ? (missing.get(language) ?? 0) : 0,
    }));
  });

  protected offer(language: RuleLanguage, was: boolean): void {
    const chosen = this.offered();
    this.offered.set(RULE_LANGUAGES.filter((one) => (one === language ? !was : chosen.includes(one))));
  }

  protected waive(language: RuleLanguage, was: boolean): void {
    const others = this.waived().filter((one) => one !== language);
    this.waived.set(was ? others : [...others, language]);
  }
}
