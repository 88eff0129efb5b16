import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError } from '@luwte/platform/kernel';
import { Clock, injectTexts } from '@luwte/platform/web';
import { Card, Choice, Field, TextInput } from '@luwte/ui';
import {
  EMERGENCY_WISHES,
  GENDERS,
  HANDLE,
  HOUSING,
  OPIOID_SUBSTITUTION,
  REFERRED_BY,
  ROUTES,
  SPOKEN_LANGUAGES,
  SUBSTANCES,
} from '@luwte/visitors/domain';
import { CheckGroup } from '../shared/check-group';
import { optionsOf } from '../shared/visitor-words';
import { draftErrors, type ProfileDraft, type ProfileField } from './profile-draft';

const POSTCODES = ['digits', 'none', 'unknown'] as const;

/** The fields of a visitor's profile. It tells what is wrong once `tried`; sending is the page's. */
@Component({
  selector: 'lu-profile-form',
  imports: [Card, CheckGroup, Choice, Field, TextInput, TranslocoPipe],
  templateUrl: './profile-form.html',
  styleUrl: './profile-form.css',
})
export class ProfileForm {
  private readonly clock = inject(Clock);
  private readonly texts = injectTexts();
  readonly draft = model.required<ProfileDraft>();
  /** The worker tried to save: from now on each wrong field says so. */
  readonly tried = input(false);
  /** What the API found wrong. */
  readonly refused = input<readonly FieldError[]>([]);

  protected readonly limits = { handle: HANDLE, wishes: EMERGENCY_WISHES };
  protected readonly genders = computed(() => optionsOf(this.texts, 'genders', GENDERS));
  protected readonly housings = computed(() => optionsOf(this.texts, 'housings', HOUSING));
  protected readonly languages = computed(() => optionsOf(this.texts, 'languages', SPOKEN_LANGUAGES));
  protected readonly substances = computed(() => optionsOf(this.texts, 'substances', SUBSTANCES));
  protected readonly routes = computed(() => optionsOf(this.texts, 'routes', ROUTES));
  protected readonly substitutions = computed(() =>
    optionsOf(this.texts, 'opioidSubstitutions', OPIOID_SUBSTITUTION),
  );
  protected readonly referrals = computed(() => optionsOf(this.texts, 'referrals', REFERRED_BY));
  protected readonly postcodes = computed(() =>
    POSTCODES.map((value) => ({ value, label: this.texts(`visitors.postcodes.${value}`) })),
  );
  private readonly own = computed(() => (this.tried() ? draftErrors(this.draft(), this.clock.read()) : []));

  /** What is wrong with a field: the form's own findings, else the API's. */
  protected errorsAt(field: ProfileField): readonly FieldError[] {
    const at = (errors: readonly FieldError[]): readonly FieldError[] =>
      errors.filter(({ pointer }) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
    const own = at(this.own());
    return own.length > 0 ? own : at(this.refused());
  }

  protected set<Key extends keyof ProfileDraft>(key: Key, value: ProfileDraft[Key]): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  protected pick<Key extends 'housing' | 'opioidSubstitution' | 'referredBy'>(
    key: Key,
    options: readonly { readonly value: NonNullable<ProfileDraft[Key]> }[],
    value: string,
  ): void {
    const chosen = options.find((option) => option.value === value)?.value ?? null;
    this.draft.update((draft) => ({ ...draft, [key]: chosen }));
  }
}
