import { Component, computed, effect, inject, resource, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepsText, toMillis } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Moments } from '@luwte/platform/web';
import {
  EMERGENCY_KINDS,
  EMERGENCY_REASON,
  type EmergencyKind,
  type OpenRecord,
} from '@luwte/privacy/domain';
import {
  Banner,
  Button,
  Card,
  Choice,
  Failure,
  Field,
  Icon,
  PageHeader,
  Skeleton,
  Status,
  TextInput,
} from '@luwte/ui';
import { OpenRecords } from '../data/open-records';
import { PrivacyClient } from '../data/privacy-client';
import { RecordView } from './record-view';

/** Opens one visitor's record in an emergency, for somebody whose role does not show records. */
@Component({
  selector: 'lu-emergency-page',
  imports: [
    Banner,
    Button,
    Card,
    Choice,
    Failure,
    Field,
    Icon,
    PageHeader,
    RecordView,
    Skeleton,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './emergency-page.html',
  host: { class: 'lu-stack' },
})
export class EmergencyPage {
  private readonly client = inject(PrivacyClient);
  private readonly records = inject(OpenRecords);
  private readonly clock = inject(Clock);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);

  protected readonly open = this.records.open;
  protected readonly reading = resource({
    params: () => this.open()?.id,
    loader: ({ params }) => this.client.record(params),
  });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly minutesLeft = computed(() => this.left(this.open()));
  protected readonly kinds = computed(() =>
    EMERGENCY_KINDS.map((value) => ({ value, label: this.texts(`privacy.kinds.${value}`) })),
  );

  protected readonly limit = EMERGENCY_REASON;
  protected readonly code = signal('');
  protected readonly kind = signal<EmergencyKind | null>(null);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly unknownCode = computed(() => this.problem()?.status === 404);
  protected readonly reasonFits = computed(() => keepsText(this.reason(), EMERGENCY_REASON));

  constructor() {
    effect(() => {
      if (this.minutesLeft() === 0) untracked(() => void this.records.load());
    });
    void this.records.load();
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    const kind = this.kind();
    if (this.busy() || this.code().trim() === '' || kind === null || !this.reasonFits()) return;
    await this.act(async () => {
      await this.client.open({ code: this.code().trim(), kind, reason: this.reason().trim() });
      this.code.set('');
      this.reason.set('');
      this.tried.set(false);
    });
  }

  protected async end({ id }: OpenRecord): Promise<void> {
    await this.act(() => this.client.end(id));
  }

  private async act(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work();
      await this.records.load();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private left(open: OpenRecord | null): number | null {
    if (!open) return null;
    return Math.max(0, Math.ceil((toMillis(open.endsAt) - this.clock.millis()) / 60_000));
  }
}
