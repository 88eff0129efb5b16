import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError } from '@luwte/platform/kernel';
import { injectTexts } from '@luwte/platform/web';
import { LEGAL_BASES, REQUEST_LIMITS, REQUESTER_KINDS } from '@luwte/privacy/domain';
import { Choice, Field, Status, TextInput } from '@luwte/ui';
import type { RequestDraft } from './request-draft';

/** The fields of a request: who asks, on what ground, what, about whom. */
@Component({
  selector: 'lu-request-fields',
  imports: [Choice, Field, Status, TextInput, TranslocoPipe],
  template: `
    <lu-choice
      [legend]="'privacy.fields.requesterKind' | transloco"
      [options]="kinds()"
      [value]="draft().requesterKind"
      (valueChange)="set({ requesterKind: $event })"
    />
    @if (errorsAt('/requesterKind').length > 0) {
      <p role="alert">
        <lu-status tone="danger">{{ 'privacy.requests.chooseKind' | transloco }}</lu-status>
      </p>
    }
    <div class="pair">
      <lu-field [label]="'privacy.fields.organisation' | transloco" [errors]="errorsAt('/organisation')">
        <input
          luInput
          autocomplete="off"
          #organisation
          [attr.maxlength]="limits.organisation.max"
          [value]="draft().organisation"
          (input)="set({ organisation: organisation.value })"
        />
      </lu-field>
      <lu-field [label]="'privacy.fields.requester' | transloco" [errors]="errorsAt('/requester')">
        <input
          luInput
          autocomplete="off"
          #requester
          [attr.maxlength]="limits.requester.max"
          [value]="draft().requester"
          (input)="set({ requester: requester.value })"
        />
      </lu-field>
    </div>
    <lu-choice
      [legend]="'privacy.fields.legalBasis' | transloco"
      [options]="bases()"
      [value]="draft().legalBasis"
      (valueChange)="set({ legalBasis: $event })"
    />
    @if (errorsAt('/legalBasis').length > 0) {
      <p role="alert">
        <lu-status tone="danger">{{ 'privacy.requests.chooseBasis' | transloco }}</lu-status>
      </p>
    }
    <lu-field
      [optional]="true"
      [label]="'privacy.fields.basisNote' | transloco"
      [hint]="'privacy.requests.basisHint' | transloco"
      [errors]="errorsAt('/basisNote')"
    >
      <input luInput #basis [value]="draft().basisNote" (input)="set({ basisNote: basis.value })" />
    </lu-field>
    <lu-field [label]="'privacy.fields.asked' | transloco" [errors]="errorsAt('/asked')">
      <textarea
        luInput
        rows="4"
        #asked
        [value]="draft().asked"
        (input)="set({ asked: asked.value })"
      ></textarea>
    </lu-field>
    <lu-field
      [optional]="true"
      [label]="'privacy.fields.about' | transloco"
      [hint]="'privacy.requests.aboutHint' | transloco"
      [errors]="errorsAt('/about')"
    >
      <textarea
        luInput
        rows="2"
        #about
        [value]="draft().about"
        (input)="set({ about: about.value })"
      ></textarea>
    </lu-field>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-gap);
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--lu-gap);
    }
  `,
})
export class RequestFields {
  private readonly texts = injectTexts();
  readonly draft = model.required<RequestDraft>();
  readonly errors = input<readonly FieldError[]>([]);
  protected readonly limits = REQUEST_LIMITS;
  protected readonly kinds = computed(() =>
    REQUESTER_KINDS.map((value) => ({ value, label: this.texts(`privacy.requesters.${value}`) })),
  );
  protected readonly bases = computed(() =>
    LEGAL_BASES.map((value) => ({ value, label: this.texts(`privacy.bases.${value}`) })),
  );

  protected errorsAt(pointer: string): readonly FieldError[] {
    return this.errors().filter((error) => error.pointer === pointer);
  }

  protected set(change: Partial<RequestDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
}
