import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  linkedSignal,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepsText, newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem } from '@luwte/platform/web';
import { Banner, Button, Choice, Failure, Field, Icon, Notices, type Option, TextInput } from '@luwte/ui';
import { HANDLE } from '@luwte/visitors/domain';
import { injectTexts } from '../shared/texts';
import { DeskClient } from './desk-client';

const AGES = ['adult', 'minor'] as const;
type Age = (typeof AGES)[number];

/** Somebody new: a name of choice if they like, "18 or older", and on to the house rules. The rest can wait. */
@Component({
  selector: 'lu-new-guest',
  imports: [Banner, Button, Choice, Failure, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <form class="lu-panel" aria-labelledby="desk-new" (submit)="register($event)">
      <h2 id="desk-new">{{ 'desk.new.title' | transloco }}</h2>
      <lu-field
        [label]="'desk.new.handle' | transloco"
        [hint]="'desk.new.handleHint' | transloco"
        [optional]="true"
        [errors]="handleErrors()"
      >
        <input
          luInput
          #name
          autocomplete="off"
          dir="auto"
          [attr.maxlength]="limit.max"
          [value]="handle()"
          (input)="handle.set(name.value)"
        />
      </lu-field>
      <lu-choice size="big" [legend]="'desk.new.age' | transloco" [options]="ages()" [(value)]="age" />
      @if (ageMissing()) {
        <p class="missing" role="alert"><lu-icon name="error" />{{ 'desk.new.ageMissing' | transloco }}</p>
      }
      @if (age() === 'minor') {
        <lu-banner tone="danger" [heading]="'desk.minor.heading' | transloco">
          <p>{{ 'desk.minor.text' | transloco }}</p>
          <ul>
            <li>{{ 'desk.minor.help' | transloco }}</li>
            <li>{{ 'desk.minor.equipment' | transloco }}</li>
            <li>{{ 'desk.minor.referral' | transloco }}</li>
          </ul>
          <button luButton bannerAction type="button" [busy]="busy()" (click)="refuseMinor()">
            {{ 'desk.minor.record' | transloco }}
          </button>
        </lu-banner>
      } @else {
        <div class="acts">
          <button luButton="primary" size="big" type="submit" [busy]="busy()">
            <lu-icon name="arrow_forward" />{{ 'desk.new.go' | transloco }}
          </button>
          <button luButton="quiet" size="big" type="button" (click)="closed.emit()">
            {{ 'app.kit.cancel' | transloco }}
          </button>
        </div>
      }
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
      }
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--lu-space-4);
    }

    .acts,
    .missing {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2);
    }

    .missing {
      color: var(--lu-danger);
    }

    ul {
      padding-inline-start: var(--lu-space-4);
    }
  `,
})
export class NewGuest {
  private readonly desk = inject(DeskClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly injector = inject(Injector);
  private readonly texts = injectTexts();
  /** What was typed in the search before: probably the name. */
  readonly typed = input('');
  readonly closed = output();

  private readonly id = newId();
  protected readonly limit = HANDLE;
  protected readonly handle = linkedSignal(() => this.typed());
  protected readonly age = signal<Age | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('name');

  protected readonly ages = computed<readonly Option<Age>[]>(() =>
    AGES.map((value) => ({ value, label: this.texts(`desk.new.ages.${value}`) })),
  );
  protected readonly ageMissing = computed(() => this.tried() && this.age() === null);
  private readonly handleFits = computed(
    () => this.handle().trim() === '' || keepsText(this.handle(), HANDLE),
  );
  protected readonly handleErrors = computed(() =>
    this.tried() && !this.handleFits()
      ? [this.texts('desk.new.handleWrong')]
      : (this.problem()?.errorsAt('/handle') ?? []),
  );

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus(), { injector: this.injector });
  }

  protected async register(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || this.age() !== 'adult' || !this.handleFits()) return;
    const handle = this.handle().trim();
    await this.work(async () => {
      const { id } = await this.desk.register({
        id: this.id,
        over18: true,
        ...(handle !== '' && { handle }),
      });
      await this.router.navigate(['/house-rules/accept', id], {
        queryParams: { return: `/desk?visitor=${id}` },
      });
    });
  }

  protected async refuseMinor(): Promise<void> {
    await this.work(async () => {
      await this.desk.refuse({ id: this.id, over18: false, intoxication: 0 });
      this.notices.done(this.texts('desk.done.refused'));
      this.closed.emit();
    });
  }

  private async work(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
