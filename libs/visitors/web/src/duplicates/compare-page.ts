import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Moments } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Choice,
  Failure,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  Status,
} from '@luwte/ui';
import { formatCode, type VisitorCard } from '@luwte/visitors/domain';
import { LinksClient } from '../data/links-client';
import { VisitorsClient } from '../data/visitors-client';
import { PROFILE_FIELDS } from '../form-page/profile-draft';
import { injectProfileWords } from '../shared/visitor-words';

interface Row {
  readonly label: string;
  readonly one: string;
  readonly other: string;
  /** Both tell something, and not the same. */
  readonly differs: boolean;
}

/** Two records side by side: are they one person? Linking changes neither of them. */
@Component({
  selector: 'lu-compare-page',
  imports: [
    Banner,
    Button,
    Card,
    Choice,
    Failure,
    Icon,
    PageHeader,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.css',
  host: { class: 'lu-stack' },
})
export class ComparePage {
  private readonly visitors = inject(VisitorsClient);
  private readonly links = inject(LinksClient);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);
  private readonly moments = inject(Moments);
  private readonly texts = injectTexts();
  private readonly words = injectProfileWords();
  /** From the path. */
  readonly one = input.required<Id>();
  readonly other = input.required<Id>();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({
    params: () => [this.one(), this.other()] as const,
    loader: async ({ params }) => Promise.all(params.map(async (id) => (await this.visitors.card(id)).value)),
  });
  protected readonly both = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly linked = computed(
    () => this.both()?.[0]?.linked.some(({ id }) => id === this.other()) ?? false,
  );
  protected readonly rows = computed<readonly Row[]>(() => {
    const [one, other] = this.both() ?? [];
    if (!one || !other) return [];
    const row = (label: string, write: (card: VisitorCard) => string): Row => {
      const [a, b] = [write(one), write(other)];
      return { label, one: a, other: b, differs: a !== '' && b !== '' && a !== b };
    };
    return [
      row(this.texts('visitors.columns.code'), ({ code }) => formatCode(code)),
      ...PROFILE_FIELDS.map((field) =>
        row(this.texts(`visitors.labels.${field}`), (card) => this.words(field, card)),
      ),
      row(this.texts('visitors.columns.alerts'), ({ alerts }) =>
        alerts.map(({ kind }) => this.texts(`visitors.alerts.${kind}`)).join(', '),
      ),
      row(this.texts('visitors.columns.registered'), ({ registeredAt }) => this.moments.day(registeredAt)),
      row(this.texts('visitors.columns.lastVisit'), ({ lastVisitAt }) =>
        lastVisitAt === null ? '' : this.moments.day(lastVisitAt),
      ),
    ].map((line, index) => (index === 0 ? { ...line, differs: false } : line));
  });
  protected readonly leaders = computed(() =>
    (this.both() ?? []).map(({ id, handle, code }) => ({
      value: id,
      label: `${handle ?? this.texts('visitors.noHandle')} · ${formatCode(code)}`,
    })),
  );
  /** Whoever was here last leads, unless the worker says otherwise. */
  protected readonly leading = linkedSignal<Id | null>(() => {
    const latest = [...(this.both() ?? [])].sort((a, b) =>
      (b.lastVisitAt ?? b.registeredAt).localeCompare(a.lastVisitAt ?? a.registeredAt),
    );
    return latest[0]?.id ?? null;
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected async link(): Promise<void> {
    const leading = this.leading();
    if (leading === null) return;
    const other = leading === this.one() ? this.other() : this.one();
    await this.act(async () => {
      await this.links.link(leading, other);
      this.notices.done(this.texts('visitors.compare.done'), async () => {
        await this.links.unlink(other);
      });
      await this.router.navigate(['/visitors', leading]);
    });
  }

  protected async notSame(): Promise<void> {
    await this.act(async () => {
      const { id } = await this.links.dismiss(this.one(), this.other());
      this.notices.done(this.texts('visitors.duplicates.dismissed'), async () => {
        await this.links.takeBack(id);
      });
      await this.router.navigate(['/visitors/duplicates']);
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
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
