import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError, Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Choice,
  Confirm,
  Failure,
  Field,
  Icon,
  PageHeader,
  Skeleton,
  TextInput,
} from '@luwte/ui';
import {
  ERASURE_ASKED_BY,
  ERASURE_REASONS,
  type ErasureAskedBy,
  type ErasureReason,
  readCode,
} from '@luwte/visitors/domain';
import { PrivacyClient } from '../../data/privacy-client';
import { VisitorsClient } from '../../data/visitors-client';
import { CodePipe, DayPipe } from '../../shared/visitor-words';
import { PartsTable } from '../parts-table';

/** Reasons that somebody gives; the term is for the nightly job. */
const GIVEN = ERASURE_REASONS.filter((reason) => reason !== 'term');

/** Erases one visitor: shows what goes and what stays, asks why and at whose wish, and the code as a confirmation. */
@Component({
  selector: 'lu-erase-page',
  imports: [
    Banner,
    Button,
    Card,
    Choice,
    CodePipe,
    DayPipe,
    Failure,
    Field,
    Icon,
    PageHeader,
    PartsTable,
    RouterLink,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './erase-page.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
      align-items: start;
      gap: var(--lu-gap);
    }
  `,
  host: { class: 'lu-stack' },
})
export class ErasePage {
  private readonly visitors = inject(VisitorsClient);
  private readonly privacy = inject(PrivacyClient);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly texts = injectTexts();
  /** From the path. */
  readonly id = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => this.id(),
    loader: async ({ params }) => ({
      card: (await this.visitors.card(params)).value,
      preview: await this.privacy.previewErasure(params),
    }),
  });
  protected readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly taken = computed(() => this.parts().filter(({ outcome }) => outcome !== 'kept'));
  protected readonly kept = computed(() => this.parts().filter(({ outcome }) => outcome === 'kept'));
  private readonly parts = computed(() => this.known()?.preview.parts ?? []);

  protected readonly reasons = computed(() =>
    GIVEN.map((value) => ({ value, label: this.texts(`visitors.erasure.reasons.${value}`) })),
  );
  protected readonly askers = computed(() =>
    ERASURE_ASKED_BY.map((value) => ({ value, label: this.texts(`visitors.erasure.askers.${value}`) })),
  );
  protected readonly reason = signal<Exclude<ErasureReason, 'term'> | null>(null);
  protected readonly askedBy = signal<ErasureAskedBy | null>(null);
  protected readonly confirmation = signal('');
  protected readonly despiteSanction = signal(false);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  private readonly confirmed = computed(() => {
    const read = readCode(this.confirmation());
    return read.kind === 'code' && read.code === this.known()?.card.code;
  });
  protected readonly confirmationErrors = computed<readonly FieldError[]>(() =>
    this.tried() && !this.confirmed() ? [{ pointer: '/confirmation', code: 'not-this-code' }] : [],
  );
  private readonly sanctionAsked = computed(
    () => (this.known()?.preview.sanctionUntil ?? null) === null || this.despiteSanction(),
  );
  protected readonly missing = computed(
    () => this.tried() && (this.reason() === null || this.askedBy() === null || !this.sanctionAsked()),
  );

  /** Asks once more: nothing brings the person back. */
  protected async erase(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [reason, askedBy] = [this.reason(), this.askedBy()];
    if (this.busy() || reason === null || askedBy === null || !this.confirmed() || !this.sanctionAsked())
      return;
    const sure = await this.confirm.ask({
      heading: this.texts('visitors.erase.sure'),
      text: this.texts('visitors.erase.sureText'),
      action: this.texts('visitors.erase.go'),
      danger: true,
    });
    if (!sure) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const proof = await this.privacy.erase(this.id(), {
        reason,
        askedBy,
        confirmation: this.confirmation(),
        despiteSanction: this.despiteSanction(),
      });
      await this.router.navigate(['/visitors/erasures', proof.id]);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
