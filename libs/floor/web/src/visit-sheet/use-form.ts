import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type AddUse, type BoardVisit, OTHERWISE_WHERE, type OtherwiseWhere } from '@luwte/floor/domain';
import type { ApiProblem } from '@luwte/platform/web';
import { Button, Failure, Field, Icon, TextInput } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';
import { UseFields } from '../shared/use-fields';

const FLAGS = ['newBatch', 'peerAssisted', 'splitting', 'alone'] as const;
type Flag = (typeof FLAGS)[number];

/** Notes one use. What the visitor said at the door is filled in already. */
@Component({
  selector: 'lu-use-form',
  imports: [Button, Failure, Field, Icon, TextInput, TranslocoPipe, UseFields],
  template: `
    <lu-use-fields [(substance)]="substance" [(route)]="route" [missing]="tried()" />
    <fieldset>
      <legend>{{ 'floor.use.more' | transloco }}</legend>
      @for (flag of flags; track flag) {
        <label class="lu-check">
          <input type="checkbox" [checked]="set().includes(flag)" (change)="toggle(flag)" />
          {{ 'floor.use.' + flag | transloco }}
        </label>
      }
    </fieldset>
    <lu-field [label]="'floor.use.otherwise' | transloco">
      <select luInput #where (change)="otherwise.set(asPlace(where.value))">
        @for (choice of places; track choice) {
          <option [value]="choice" [selected]="otherwise() === choice">
            {{ 'floor.otherwise.' + choice | transloco }}
          </option>
        }
      </select>
    </lu-field>
    @if (problem(); as failed) {
      <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
    }
    <button luButton="primary" size="big" type="button" [busy]="busy()" (click)="save()">
      <lu-icon name="check" />{{ 'floor.use.save' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-4);
    }

    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
      font-weight: var(--lu-weight-medium);
    }
  `,
})
export class UseForm {
  private readonly store = inject(BoardStore);
  private readonly client = inject(FloorClient);
  readonly visit = input.required<BoardVisit>();
  readonly done = output();

  protected readonly flags = FLAGS;
  protected readonly places = OTHERWISE_WHERE;
  protected readonly substance = linkedSignal(() => this.visit().substance);
  protected readonly route = linkedSignal(() => this.visit().route);
  protected readonly set = signal<readonly Flag[]>([]);
  protected readonly otherwise = signal<OtherwiseWhere>('not-asked');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected toggle(flag: Flag): void {
    this.set.update((flags) =>
      flags.includes(flag) ? flags.filter((one) => one !== flag) : [...flags, flag],
    );
  }

  protected asPlace(value: string): OtherwiseWhere {
    return OTHERWISE_WHERE.find((one) => one === value) ?? 'not-asked';
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    const substance = this.substance();
    const route = this.route();
    if (substance === null || route === null) return;
    const chosen = Object.fromEntries(this.set().map((flag) => [flag, true]));
    const use: AddUse = { substance, route, otherwiseWhere: this.otherwise(), ...chosen };
    this.busy.set(true);
    const { id } = this.visit();
    const problem = await this.store.act(this.visit(), 'use', () => this.client.addUse(id, use), {
      quiet: true,
    });
    this.busy.set(false);
    this.problem.set(problem);
    if (!problem) this.done.emit();
  }
}
