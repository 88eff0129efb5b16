import { Component, computed, inject, input } from '@angular/core';
import { type Rule, type RuleLanguage, textShown, VISITOR_PHRASES } from '@luwte/house-rules/domain';
import { Button, Icon } from '@luwte/ui';
import { RulePictogram } from '../pictogram/pictogram';
import { ReadAloud } from '../read-aloud/read-aloud';

/** One rule as a big card: picture, title, text, and a button that says it aloud when this device can. */
@Component({
  selector: 'lu-rule-card',
  imports: [Button, Icon, RulePictogram],
  host: { '[attr.data-speaking]': 'speaking() || null' },
  template: `
    <lu-rule-pictogram [name]="rule().pictogram" />
    <div class="words" [lang]="text()?.language">
      <h3>{{ text()?.title }}</h3>
      <p>{{ text()?.text }}</p>
    </div>
    @if (readAloud.hasVoice(language())) {
      <button
        luButton="quiet"
        iconOnly
        type="button"
        class="lu-screen-only"
        [attr.aria-label]="(speaking() ? phrases().stop : phrases().readAloud) + ': ' + text()?.title"
        (click)="toggle()"
      >
        <lu-icon [name]="speaking() ? 'stop_circle' : 'volume_up'" />
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--lu-space-4);
      padding: var(--lu-space-4);
      border: 2px solid var(--lu-line);
      border-radius: var(--lu-radius-l);
      background: var(--lu-surface);
      break-inside: avoid;
    }

    :host([data-speaking]) {
      border-color: var(--lu-accent);
      box-shadow: var(--lu-shadow-2);
    }

    .words {
      flex: 1;
    }

    h3 {
      font-size: var(--lu-text-xl);
    }

    p {
      margin-block-start: var(--lu-space-1);
      font-size: var(--lu-text-l);
    }

    @media print {
      :host {
        gap: 4mm;
        padding: 2.5mm;
        border: 1px solid #888888;
      }

      h3 {
        font-size: 11.5pt;
      }

      p {
        font-size: 10pt;
      }
    }
  `,
})
export class RuleCard {
  protected readonly readAloud = inject(ReadAloud);
  readonly rule = input.required<Rule>();
  readonly language = input.required<RuleLanguage>();
  protected readonly text = computed(() => textShown(this.rule(), this.language()));
  protected readonly phrases = computed(() => VISITOR_PHRASES[this.language()]);
  protected readonly speaking = computed(() => this.readAloud.speaking() === this.rule().key);

  protected toggle(): void {
    const text = this.text();
    if (this.speaking() || !text) this.readAloud.stop();
    else this.readAloud.read(this.language(), [passageOf(this.rule(), this.language())]);
  }
}

/** What is said of a rule: its title, a pause, its text. */
export function passageOf(rule: Rule, language: RuleLanguage): { key: string; text: string } {
  const text = textShown(rule, language);
  return { key: rule.key, text: text ? `${text.title}. ${text.text}` : '' };
}
