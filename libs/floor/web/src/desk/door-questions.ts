import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectTexts } from '@luwte/platform/web';
import { Choice, Field, TextInput } from '@luwte/ui';
import type { Route, Substance } from '@luwte/visitors/domain';
import { UseFields } from '../shared/use-fields';
import { type AtTheDoor, type FreePlace, WAIT } from './desk-entry';

const STEPS = ['0', '1', '2', '3'] as const;
type Step = (typeof STEPS)[number];
const BRINGS = ['yes', 'no', 'unknown'] as const;
type Brings = (typeof BRINGS)[number];

/** What a worker sees and hears at the door, filled in beforehand where the house knows it; and the place. */
@Component({
  selector: 'lu-door-questions',
  imports: [Choice, Field, TextInput, TranslocoPipe, UseFields],
  template: `
    <lu-field [label]="'floor.entry.place' | transloco">
      <select luInput #where (change)="picked.set(where.value)">
        @for (place of free(); track place.id) {
          <option [value]="place.id" [selected]="goal() === place.id">
            {{ 'floor.place' | transloco: { label: place.label } }} · {{ place.room }}
          </option>
        }
        <option [value]="wait" [selected]="goal() === wait">{{ 'floor.entry.wait' | transloco }}</option>
      </select>
    </lu-field>
    <lu-use-fields
      [optional]="true"
      [substance]="door().substance"
      [route]="door().route"
      (substanceChange)="setSubstance($event)"
      (routeChange)="setRoute($event)"
    />
    <lu-choice
      [legend]="'floor.intoxication.title' | transloco"
      [options]="steps()"
      [value]="step()"
      (valueChange)="setStep($event)"
    />
    <lu-choice
      [legend]="'desk.brings.title' | transloco"
      [options]="bringsOptions()"
      [value]="brings()"
      (valueChange)="setBrings($event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-4);
      padding-block-start: var(--lu-space-4);
      border-block-start: 1px solid var(--lu-line);
    }
  `,
})
export class DoorQuestions {
  private readonly texts = injectTexts();
  readonly door = model.required<AtTheDoor>();
  /** The place that the worker chose; null while the desk proposes one. */
  readonly picked = model.required<string | null>();
  readonly free = input.required<readonly FreePlace[]>();
  readonly goal = input.required<string>();

  protected readonly wait = WAIT;
  protected readonly steps = computed(() =>
    STEPS.map((value) => ({ value, label: this.texts(`floor.intoxication.${value}`) })),
  );
  protected readonly bringsOptions = computed(() =>
    BRINGS.map((value) => ({ value, label: this.texts(`desk.brings.${value}`) })),
  );
  protected readonly step = computed<Step>(() => STEPS[this.door().intoxication] ?? '0');
  protected readonly brings = computed<Brings>(() => {
    const brings = this.door().bringsOwnSubstance;
    return brings === null ? 'unknown' : brings ? 'yes' : 'no';
  });

  protected setSubstance(substance: Substance | null): void {
    this.change({ substance });
  }

  protected setRoute(route: Route | null): void {
    this.change({ route });
  }

  protected setStep(step: Step | null): void {
    this.change({ intoxication: Number(step ?? 0) });
  }

  protected setBrings(brings: Brings | null): void {
    this.change({ bringsOwnSubstance: brings === 'yes' ? true : brings === 'no' ? false : null });
  }

  private change(changes: Partial<AtTheDoor>): void {
    this.door.update((door) => ({ ...door, ...changes }));
  }
}
