import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  FOUND_DESCRIPTION,
  FOUND_PLACE,
  type FoundFacts,
  LEFT_BEHIND_FORMS,
  SEAL_NUMBER,
} from '@luwte/floor/domain';
import { type FieldError, keepsText } from '@luwte/platform/kernel';
import { injectTexts, Session } from '@luwte/platform/web';
import { Choice, Field, TextInput } from '@luwte/ui';
import { fromLocalMoment, toLocalMoment } from '../entry/local-moment';

/** What was found, as the form holds it. */
export type FoundDraft = FoundFacts;

/** What is wrong with what was filled in, before it is sent. */
export function foundErrors({ place, description, sealNumber }: FoundDraft): readonly FieldError[] {
  return [
    ...(keepsText(place, FOUND_PLACE)
      ? []
      : [{ pointer: '/place', code: 'too-short', params: { min: FOUND_PLACE.min } }]),
    ...(keepsText(description, FOUND_DESCRIPTION)
      ? []
      : [{ pointer: '/description', code: 'too-short', params: { min: FOUND_DESCRIPTION.min } }]),
    ...(keepsText(sealNumber, SEAL_NUMBER)
      ? []
      : [{ pointer: '/sealNumber', code: 'too-short', params: { min: SEAL_NUMBER.min } }]),
  ];
}

/** When, where and what was found, and the seal on the bag. */
@Component({
  selector: 'lu-found-fields',
  imports: [Choice, Field, TextInput, TranslocoPipe],
  template: `
    <lu-field [label]="'left-behind.foundAt' | transloco" [errors]="at('/foundAt')" scope="floor">
      <input luInput type="datetime-local" [value]="moment()" #when (change)="setMoment(when.value)" />
    </lu-field>
    <lu-field
      [label]="'left-behind.place' | transloco"
      [hint]="'left-behind.placeHint' | transloco"
      [errors]="at('/place')"
      scope="floor"
    >
      <input
        luInput
        autocomplete="off"
        [attr.maxlength]="placeLimit.max"
        [value]="found().place"
        #where
        (input)="set({ place: where.value })"
      />
    </lu-field>
    <lu-choice
      [legend]="'left-behind.form' | transloco"
      [options]="forms()"
      [value]="found().form"
      (valueChange)="$event && set({ form: $event })"
    />
    <lu-field
      [label]="'left-behind.description' | transloco"
      [hint]="'left-behind.descriptionHint' | transloco"
      [errors]="at('/description')"
      scope="floor"
    >
      <textarea
        luInput
        rows="3"
        [attr.maxlength]="descriptionLimit.max"
        [value]="found().description"
        #what
        (input)="set({ description: what.value })"
      ></textarea>
    </lu-field>
    <lu-field
      [label]="'left-behind.seal' | transloco"
      [hint]="'left-behind.sealHint' | transloco"
      [errors]="at('/sealNumber')"
      scope="floor"
    >
      <input
        luInput
        autocomplete="off"
        [attr.maxlength]="sealLimit.max"
        [value]="found().sealNumber"
        #seal
        (input)="set({ sealNumber: seal.value })"
      />
    </lu-field>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-4);
    }
  `,
})
export class FoundFields {
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  readonly found = model.required<FoundDraft>();
  readonly errors = input<readonly FieldError[]>([]);
  protected readonly placeLimit = FOUND_PLACE;
  protected readonly descriptionLimit = FOUND_DESCRIPTION;
  protected readonly sealLimit = SEAL_NUMBER;
  protected readonly moment = computed(() => toLocalMoment(this.found().foundAt, this.session.timeZone()));
  protected readonly forms = computed(() =>
    LEFT_BEHIND_FORMS.map((value) => ({ value, label: this.texts(`left-behind.forms.${value}`) })),
  );

  protected at(pointer: string): readonly FieldError[] {
    return this.errors().filter((error) => error.pointer === pointer);
  }

  protected set(change: Partial<FoundDraft>): void {
    this.found.update((found) => ({ ...found, ...change }));
  }

  protected setMoment(text: string): void {
    const foundAt = fromLocalMoment(text, this.session.timeZone());
    if (foundAt !== null) this.set({ foundAt });
  }
}
