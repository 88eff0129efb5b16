import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Id, keepsText, newId } from '@luwte/platform/kernel';
import { injectTexts } from '@luwte/platform/web';
import { Banner, Button, Choice, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { formatCode, HANDLE } from '@luwte/visitors/domain';
import { DeskClient } from './desk-client';
import { injectSteady } from './steady';
import { UnderAge } from './under-age';

const AGES = ['adult', 'minor'] as const;
type Age = (typeof AGES)[number];

/** Typing is waited for this long before the desk looks whether the house knows somebody like that, milliseconds. */
const TYPING_MS = 300;
/** Names as alike as this are shown: perhaps the guest was here before. */
const ALIKE = 0.5;
const SHOWN = 3;

/** Somebody new: a name of choice if they like, "18 or older", and on to the house rules. The rest can wait. */
@Component({
  selector: 'lu-new-guest',
  imports: [Banner, Button, Choice, Failure, Field, Icon, TextInput, TranslocoPipe, UnderAge],
  templateUrl: './new-guest.html',
  styleUrl: './new-guest.css',
})
export class NewGuest {
  private readonly desk = inject(DeskClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly steady = injectSteady();
  /** What was typed in the search before: probably the name. */
  readonly typed = input('');
  readonly closed = output();
  /** The guest was here before: open that visitor. */
  readonly known = output<Id>();

  private readonly id = newId();
  protected readonly limit = HANDLE;
  protected readonly codeOf = formatCode;
  protected readonly handle = linkedSignal(() => this.typed());
  protected readonly age = signal<Age | null>(null);
  private readonly tried = signal(false);
  private readonly settled = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('name');

  protected readonly ages = computed(() =>
    AGES.map((value) => ({ value, label: this.texts(`desk.new.ages.${value}`) })),
  );
  protected readonly ageMissing = computed(() => this.tried() && this.age() === null);
  private readonly handleFits = computed(
    () => this.handle().trim() === '' || keepsText(this.handle(), HANDLE),
  );
  protected readonly handleErrors = computed(() =>
    this.tried() && !this.handleFits()
      ? [this.texts('desk.new.handleWrong')]
      : (this.steady.problem()?.errorsAt('/handle') ?? []),
  );
  private readonly found = resource({
    params: () => (this.settled().length < 2 ? undefined : this.settled()),
    loader: ({ params }) => this.desk.search(params),
  });
  protected readonly alike = computed(() =>
    (this.found.hasValue() ? this.found.value() : [])
      .filter(({ similarity }) => (similarity ?? 0) >= ALIKE)
      .slice(0, SHOWN),
  );

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
    effect((onCleanup) => {
      const text = this.handle().trim();
      const timer = setTimeout(() => this.settled.set(text), TYPING_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async register(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.age() !== 'adult' || !this.handleFits()) return;
    const handle = this.handle().trim();
    const visitor = { id: this.id, over18: true, ...(handle !== '' && { handle }) };
    await this.steady.run(async () => {
      const { id } = await this.desk.register(visitor);
      await this.router.navigate(['/house-rules/accept', id], {
        queryParams: { return: `/desk?visitor=${id}` },
      });
    });
  }

  protected async refuseMinor(): Promise<void> {
    await this.steady.run(async () => {
      await this.desk.refuse({ id: this.id, over18: false, intoxication: 0 });
      this.notices.done(this.texts('desk.done.refused'));
      this.closed.emit();
    });
  }
}
