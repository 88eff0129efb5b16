import { Component, inject, input, output, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LANGUAGE_FACTS, type RuleLanguage } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { asProblem } from '@luwte/platform/web';
import { Button, Failure, Field, TextInput } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';

/** The other way to accept: the visitor says it, and a colleague who heard it is named as witness. For the worker. */
@Component({
  selector: 'lu-spoken-acceptance',
  imports: [Button, Failure, Field, TextInput, TranslocoPipe],
  host: { tabindex: '-1' },
  template: `
    <p>{{ 'house-rules.accept.spoken.explain' | transloco }}</p>
    <blockquote [lang]="language()" [dir]="facts[language()].direction">{{ statement() }}</blockquote>
    @if (witnesses.error(); as error) {
      <lu-failure [problem]="problemOf(error)" (again)="witnesses.reload()" />
    } @else {
      <lu-field
        scope="house-rules"
        [label]="'house-rules.accept.spoken.witness' | transloco"
        [errors]="missing()"
      >
        <select luInput [value]="witness() ?? ''" (change)="choose($event)">
          <option value="">{{ 'house-rules.accept.spoken.choose' | transloco }}</option>
          @for (person of witnesses.value(); track person.id) {
            <option [value]="person.id">{{ person.name }}</option>
          }
        </select>
      </lu-field>
    }
    <div class="lu-row">
      <button luButton="primary" size="big" type="button" [busy]="busy()" (click)="confirm()">
        {{ 'house-rules.accept.spoken.confirm' | transloco }}
      </button>
      <button luButton type="button" (click)="cancelled.emit()">
        {{ 'house-rules.accept.spoken.back' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-3);
    }

    :host(:focus-visible) {
      outline: none;
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--lu-space-4);
      border-inline-start: 4px solid var(--lu-accent);
      font-size: var(--lu-text-xl);
    }
  `,
})
export class SpokenAcceptance {
  private readonly client = inject(HouseRulesClient);
  readonly language = input.required<RuleLanguage>();
  readonly statement = input.required<string>();
  readonly busy = input(false);
  /** The account of the colleague who heard it. */
  readonly heard = output<Id>();
  readonly cancelled = output();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly witnesses = resource({ loader: () => this.client.witnesses() });
  protected readonly witness = signal<Id | null>(null);
  protected readonly missing = signal<readonly { code: string }[]>([]);

  protected choose(event: Event): void {
    this.witness.set((event.target as HTMLSelectElement).value || null);
    this.missing.set([]);
  }

  protected confirm(): void {
    const witness = this.witness();
    if (witness) this.heard.emit(witness);
    else this.missing.set([{ code: 'isDefined' }]);
  }
}
