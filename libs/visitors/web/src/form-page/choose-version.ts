import { booleanAttribute, Component, computed, input, linkedSignal, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Banner, Button, Icon, Status } from '@luwte/ui';
import type { VisitorProfile } from '@luwte/visitors/domain';
import { injectProfileWords } from '../shared/visitor-words';
import { differences, merged, type Side, type ThreeVersions } from './both-versions';
import type { ProfileField } from './profile-draft';

const SIDES = ['mine', 'theirs'] as const;

/** A colleague saved first: both versions beside each other, and a choice for each field in which they differ. */
@Component({
  selector: 'lu-choose-version',
  imports: [Banner, Button, Icon, Status, TranslocoPipe],
  templateUrl: './choose-version.html',
  styleUrl: './choose-version.css',
})
export class ChooseVersion {
  private readonly words = injectProfileWords();
  readonly versions = input.required<ThreeVersions>();
  readonly busy = input(false, { transform: booleanAttribute });
  /** The profile made of both. */
  readonly chosen = output<VisitorProfile>();

  protected readonly sides = SIDES;
  protected readonly choice = linkedSignal<Readonly<Partial<Record<ProfileField, Side>>>>(() =>
    Object.fromEntries(differences(this.versions()).map(({ field, side }) => [field, side])),
  );
  protected readonly rows = computed(() =>
    differences(this.versions()).map(({ field, both }) => ({
      field,
      both,
      mine: this.words(field, this.versions().mine),
      theirs: this.words(field, this.versions().theirs),
    })),
  );

  protected take(field: ProfileField, side: Side): void {
    this.choice.update((choice) => ({ ...choice, [field]: side }));
  }

  protected settle(): void {
    this.chosen.emit(merged(this.versions(), this.choice()));
  }
}
