import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  type RuleLanguage,
  ruleSetChanges,
  type RuleSetContent,
  textShown,
} from '@luwte/house-rules/domain';

/** What one set of rules says otherwise than another: rule by rule, with the old and the new words. */
@Component({
  selector: 'lu-change-list',
  imports: [TranslocoPipe],
  template: `
    <ul role="list">
      @for (change of lines(); track $index) {
        <li>
          <strong>{{ 'house-rules.changes.' + change.kind | transloco }}</strong>
          @if (change.name) {
            <bdi>{{ change.name }}</bdi>
          }
          @if (change.language; as language) {
            (<span [lang]="language">{{ facts[language].ownName }}</span
            >)
          }
          @if (change.before !== null) {
            <del [lang]="change.language" [dir]="change.direction">{{ change.before }}</del>
          }
          @if (change.after !== null) {
            <ins [lang]="change.language" [dir]="change.direction">{{ change.after }}</ins>
          }
        </li>
      } @empty {
        <li class="lu-soft">{{ 'house-rules.changes.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--lu-space-2);
    }

    del,
    ins {
      display: block;
      padding: var(--lu-space-1) var(--lu-space-3);
      border-inline-start: 3px solid var(--lu-line-strong);
      overflow-wrap: anywhere;
    }

    ins {
      border-color: var(--lu-accent);
      text-decoration: none;
      font-weight: var(--lu-weight-medium);
    }
  `,
})
export class ChangeList {
  readonly before = input.required<RuleSetContent>();
  readonly after = input.required<RuleSetContent>();
  /** Language in which rules are named. */
  readonly language = input<RuleLanguage>('nl');
  protected readonly facts = LANGUAGE_FACTS;
  protected readonly lines = computed(() =>
    ruleSetChanges(this.before(), this.after()).map((change) => {
      const language = 'language' in change ? change.language : undefined;
      return {
        kind: change.kind,
        language,
        direction: language && LANGUAGE_FACTS[language].direction,
        name: 'key' in change ? this.nameOf(change.key) : '',
        before: change.kind === 'text' ? change.before : null,
        after: change.kind === 'text' ? change.after : null,
      };
    }),
  );

  private nameOf(key: string): string {
    const rule = [...this.after().rules, ...this.before().rules].find((one) => one.key === key);
    return (rule && textShown(rule, this.language())?.title) ?? key;
  }
}
