import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  checkStep,
  CONFIRMS,
  CUSTODY_TRANSITIONS,
  CUSTODY_WORDS,
  type CustodyStep,
  type KeepLeftBehind,
  type LeftBehindDetail,
  type ReleaseLeftBehind,
  RELEASING_STEPS,
} from '@luwte/floor/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { LeftBehindClient } from './left-behind-client';

/** What each step asks for. */
const DETAILS = {
  witness: [],
  store: ['safe'],
  'hand-over': ['receiver', 'reference'],
  destroy: ['method'],
  'confirm-destruction': [],
} as const satisfies Record<CustodyStep, readonly string[]>;

/** The next links of the chain that this worker may add; the others say who is waited for. */
@Component({
  selector: 'lu-step-form',
  imports: [Banner, Button, Failure, Field, Icon, TextInput, TranslocoPipe],
  template: `
    @for (step of steps(); track step) {
      @if (isOwn(step)) {
        <lu-banner tone="warning" icon="group" [heading]="'left-behind.waits.' + step | transloco">
          {{ 'left-behind.waitsHow' | transloco }}
        </lu-banner>
      } @else if (may(step)) {
        <form novalidate (submit)="$event.preventDefault(); take(step)">
          <h3>{{ 'left-behind.steps.' + step | transloco }}</h3>
          <p class="lu-soft">{{ 'left-behind.explain.' + step | transloco }}</p>
          @for (name of details[step]; track name) {
            <lu-field
              [label]="'left-behind.details.' + name | transloco"
              [errors]="errorsAt(step, name)"
              scope="floor"
            >
              <input
                luInput
                autocomplete="off"
                [attr.maxlength]="limit.max"
                [value]="typed()[name] ?? ''"
                #field
                (input)="type(name, field.value)"
              />
            </lu-field>
          }
          <button luButton="primary" type="submit" [busy]="busy()">
            <lu-icon name="check" />{{ 'left-behind.do.' + step | transloco }}
          </button>
        </form>
      } @else {
        <p class="lu-soft">{{ 'left-behind.leadOnly' | transloco }}</p>
      }
    }
    @if (problem(); as failed) {
      <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      justify-items: start;
      gap: var(--lu-space-3);
    }

    :host {
      gap: var(--lu-space-5);
    }

    lu-field {
      inline-size: min(100%, 28rem);
    }
  `,
})
export class StepForm {
  private readonly client = inject(LeftBehindClient);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();
  readonly item = input.required<LeftBehindDetail>();
  readonly done = output();
  protected readonly details = DETAILS;
  protected readonly limit = CUSTODY_WORDS;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  private readonly tried = signal<CustodyStep | null>(null);
  protected readonly steps = computed(
    () => Object.keys(CUSTODY_TRANSITIONS[this.item().state]) as CustodyStep[],
  );

  /** Whether this worker did what the step confirms: then somebody else has to. */
  protected isOwn(step: CustodyStep): boolean {
    const confirmed = CONFIRMS[step];
    const link = confirmed && this.item().chain.findLast(({ kind }) => kind === confirmed);
    return link?.accountId === this.session.account()?.id;
  }

  protected may(step: CustodyStep): boolean {
    const releases = (RELEASING_STEPS as readonly string[]).includes(step);
    return this.session.can(releases ? 'floor.release-left-behind' : 'floor.register-left-behind');
  }

  protected type(name: string, text: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: text }));
  }

  protected errorsAt(step: CustodyStep, name: string): readonly FieldError[] {
    if (this.tried() !== step) return [];
    const own = checkStep(this.commandOf(step)).filter(({ pointer }) => pointer === `/${name}`);
    return [...own, ...(this.problem()?.errorsAt(`/${name}`) ?? [])];
  }

  protected async take(step: CustodyStep): Promise<void> {
    const command = this.commandOf(step);
    this.tried.set(step);
    if (checkStep(command).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.step(this.item(), command);
      this.typed.set({});
      this.tried.set(null);
      this.notices.done(this.texts(`left-behind.done.${step}`));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
      this.done.emit();
    }
  }

  private commandOf(step: CustodyStep): KeepLeftBehind | ReleaseLeftBehind {
    const words = DETAILS[step].map((name): [string, string] => [name, this.typed()[name]?.trim() ?? '']);
    const given: Readonly<Record<string, string>> = Object.fromEntries(
      words.filter(([, text]) => text !== ''),
    );
    return { step, ...given };
  }
}
