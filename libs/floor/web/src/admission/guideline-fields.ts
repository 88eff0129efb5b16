import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type AdmissionPolicy,
  type Guideline,
  GUIDELINES,
  LONG_WAITING_LIST,
  MINIMUM_AGE,
  MODES_OF,
  MOST_AREAS,
  type PostcodeRange,
} from '@luwte/floor/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { injectTexts, Session } from '@luwte/platform/web';
import { Button, Card, Choice, Field, Icon, TextInput } from '@luwte/ui';
import { type Substance, SUBSTANCES } from '@luwte/visitors/domain';

/** The thresholds of intoxication, in the order in which they may follow one another. */
const THRESHOLDS = ['watchFrom', 'delayFrom', 'refuseFrom', 'secondPersonFrom'] as const;

/** The guidelines as cards: for each how it holds, and its values. */
@Component({
  selector: 'lu-guideline-fields',
  imports: [Button, Card, Choice, Field, Icon, TextInput, TranslocoPipe],
  templateUrl: './guideline-fields.html',
  styleUrl: './guideline-fields.css',
})
export class GuidelineFields {
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  readonly policy = model.required<AdmissionPolicy>();
  readonly errors = input<readonly FieldError[]>([]);
  protected readonly guidelines = GUIDELINES;
  protected readonly substances = SUBSTANCES;
  protected readonly thresholds = THRESHOLDS;
  protected readonly ageLimit = MINIMUM_AGE;
  protected readonly waitingLimit = LONG_WAITING_LIST;
  protected readonly levels = [1, 2, 3, 4] as const;
  protected readonly full = computed(() => this.policy().residency.areas.length >= MOST_AREAS);
  protected readonly modes = computed(
    () =>
      new Map(
        GUIDELINES.map((guideline) => [
          guideline,
          MODES_OF[guideline].map((value) => ({ value, label: this.texts(`admission.modes.${value}`) })),
        ]),
      ),
  );

  protected errorsAt(pointer: string): readonly FieldError[] {
    return this.errors().filter((error) => error.pointer === `/policy/${pointer}`);
  }

  /** Changes values of one guideline; the others stay as they are. */
  protected set<Name extends Guideline>(guideline: Name, change: Partial<AdmissionPolicy[Name]>): void {
    this.policy.update((policy) => ({ ...policy, [guideline]: { ...policy[guideline], ...change } }));
  }

  protected setNumber(guideline: Guideline, setting: string, text: string): void {
    const value = Number(text);
    if (Number.isInteger(value)) this.set(guideline, { [setting]: value });
  }

  protected setArea(index: number, change: Partial<PostcodeRange>): void {
    const areas = this.policy().residency.areas.map((area, at) =>
      at === index ? { ...area, ...change } : area,
    );
    this.set('residency', { areas });
  }

  protected addArea(): void {
    this.set('residency', { areas: [...this.policy().residency.areas, { from: '', to: '' }] });
  }

  protected removeArea(index: number): void {
    this.set('residency', { areas: this.policy().residency.areas.filter((_, at) => at !== index) });
  }

  protected toggle(substance: Substance): void {
    const { notAllowed } = this.policy().substance;
    const kept = notAllowed.filter((one) => one !== substance);
    this.set('substance', {
      notAllowed: kept.length === notAllowed.length ? [...kept, substance] : kept,
    });
  }
}
