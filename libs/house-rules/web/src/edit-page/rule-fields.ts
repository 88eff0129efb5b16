import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  LANGUAGE_FACTS,
  type Pictogram,
  PICTOGRAMS,
  type Rule,
  RULE_TEXT,
  RULE_TITLE,
  type RuleLanguage,
  textIn,
  withText,
} from '@luwte/house-rules/domain';
import { Banner, Button, Card, Field, Icon, TextInput } from '@luwte/ui';
import { RulePictogram } from '../pictogram/pictogram';
import { WordingField } from './wording-field';

/** One rule in the languages that are being written, with its picture, its place among the others, and its end. */
@Component({
  selector: 'lu-rule-fields',
  imports: [Banner, Button, Card, Field, Icon, RulePictogram, TextInput, TranslocoPipe, WordingField],
  templateUrl: './rule-fields.html',
  styleUrl: './rule-fields.css',
})
export class RuleFields {
  readonly rule = input.required<Rule>();
  /** Its place, from 1. */
  readonly place = input.required<number>();
  readonly count = input.required<number>();
  readonly languages = input.required<readonly RuleLanguage[]>();
  /** Languages whose text was left as it is while the Dutch one changed. */
  readonly behind = input<readonly RuleLanguage[]>([]);
  readonly changed = output<Rule>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly pictograms = PICTOGRAMS;
  protected readonly titleLimit = RULE_TITLE;
  protected readonly textLimit = RULE_TEXT;
  protected readonly texts = computed(() =>
    this.languages().map((language) => ({
      language,
      missing: !textIn(this.rule(), language),
      title: textIn(this.rule(), language)?.title ?? '',
      text: textIn(this.rule(), language)?.text ?? '',
    })),
  );

  protected write(language: RuleLanguage, part: 'title' | 'text', value: string): void {
    this.changed.emit(withText(this.rule(), language, part, value));
  }

  protected pick(event: Event): void {
    const pictogram = (event.target as HTMLSelectElement).value as Pictogram;
    this.changed.emit({ ...this.rule(), pictogram });
  }
}
