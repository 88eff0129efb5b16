import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { COVER_COUNT, type HouseSetting, LATE_DAYS, PROFILE_TEXT, WALL_NAMES } from '@luwte/floor/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { injectTexts } from '@luwte/platform/web';
import { Choice, Field, type IconName, TextInput } from '@luwte/ui';
import { SettingCard } from './setting-card';
import { SettingsStore } from './settings-store';

type Form = Exclude<HouseSetting, 'checklist'>;

interface SettingField {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'choice';
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly string[];
}

const text = (name: string): SettingField => ({ name, kind: 'text', max: PROFILE_TEXT.max });

const FIELDS: Readonly<Record<Form, readonly SettingField[]>> = {
  'house-profile': ['name', 'street', 'postcode', 'city', 'phone', 'email', 'contact'].map(text),
  cover: [
    { name: 'bls', kind: 'number', ...COVER_COUNT },
    { name: 'naloxone', kind: 'number', ...COVER_COUNT },
    { name: 'lead', kind: 'number', min: 0, max: 1 },
  ],
  'late-entry': [{ name: 'days', kind: 'number', ...LATE_DAYS }],
  wall: [{ name: 'names', kind: 'choice', values: WALL_NAMES }],
};

/** A setting that is a handful of fields: the house's address, cover, how far back, the wall. */
@Component({
  selector: 'lu-field-setting',
  imports: [Choice, Field, SettingCard, TextInput, TranslocoPipe],
  template: `
    <lu-setting-card [key]="key()" [icon]="icon()" [draft]="draft()" (draftChange)="reset($event)">
      <div class="lu-grid">
        @for (field of fields(); track field.name) {
          @if (field.kind === 'choice') {
            <lu-choice
              [legend]="'settings.' + key() + '.' + field.name | transloco"
              [options]="options(field)"
              [value]="valueOf(field.name)"
              (valueChange)="set(field, $event ?? '')"
            />
          } @else {
            <lu-field
              [label]="'settings.' + key() + '.' + field.name | transloco"
              [errors]="errorsAt(field)"
              scope="floor"
            >
              <input
                luInput
                [type]="field.kind"
                [attr.min]="field.min"
                [attr.max]="field.kind === 'number' ? field.max : null"
                [attr.maxlength]="field.kind === 'text' ? field.max : null"
                [value]="valueOf(field.name)"
                #control
                (input)="set(field, control.value)"
              />
            </lu-field>
          }
        }
      </div>
    </lu-setting-card>
  `,
})
export class FieldSetting {
  private readonly store = inject(SettingsStore);
  private readonly texts = injectTexts();
  private readonly card = viewChild(SettingCard);
  readonly key = input.required<Form>();
  readonly icon = input.required<IconName>();

  protected readonly fields = computed(() => FIELDS[this.key()]);
  private readonly start = computed(
    () => this.store.value(this.key()) as unknown as Readonly<Record<string, number | string>>,
  );
  private readonly value = linkedSignal(() => this.start());
  /** The value as the form makes it; null while it is as it was. */
  protected readonly draft = computed<object | null>(() =>
    JSON.stringify(this.value()) === JSON.stringify(this.start()) ? null : this.value(),
  );

  protected valueOf(name: string): string {
    return String(this.value()[name] ?? '');
  }

  protected set({ name, kind }: SettingField, given: string): void {
    const value = kind === 'number' ? Number(given) : given;
    this.value.update((all) => ({ ...all, [name]: value }));
  }

  protected reset(draft: object | null): void {
    if (draft === null) this.value.set(this.start());
  }

  protected options({ values = [] }: SettingField) {
    return values.map((value) => ({
      value,
      label: this.texts(`settings.${this.key()}.choices.${value}`),
    }));
  }

  protected errorsAt({ name, kind, min = 0, max = 0 }: SettingField): readonly FieldError[] {
    const value = this.value()[name];
    if (kind === 'number' && !(Number.isInteger(value) && Number(value) >= min && Number(value) <= max))
      return [{ pointer: `/value/${name}`, code: 'out-of-range', params: { min, max } }];
    return this.card()?.problem()?.errorsAt(`/value/${name}`) ?? [];
  }
}
