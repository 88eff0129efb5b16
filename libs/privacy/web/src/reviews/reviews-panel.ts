import { Component, computed, inject, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { keepsText, type Page } from '@luwte/platform/kernel';
import { Api, type ApiProblem, asProblem, injectTexts, Moments } from '@luwte/platform/web';
import {
  type EmergencyAccessItem,
  PRIVACY_ROUTES,
  REVIEW_NOTE,
  REVIEW_VERDICTS,
  type ReviewVerdict,
} from '@luwte/privacy/domain';
import { Button, Card, Choice, Dialog, Failure, Field, Icon, Notices, Status, TextInput } from '@luwte/ui';
import { PrivacyClient } from '../data/privacy-client';

/** Uses of emergency access that nobody reviewed yet, on top of the access log. */
@Component({
  selector: 'lu-reviews-panel',
  imports: [Button, Card, Choice, Dialog, Failure, Field, Icon, Status, TextInput, TranslocoPipe],
  templateUrl: './reviews-panel.html',
})
export class ReviewsPanel {
  private readonly api = inject(Api);
  private readonly client = inject(PrivacyClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly moments = inject(Moments);

  protected readonly reading = resource({
    loader: () =>
      this.api.get<Page<EmergencyAccessItem>>(PRIVACY_ROUTES.emergencyAccess, {
        state: 'to-review',
        limit: 20,
      }),
  });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly due = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  protected readonly verdicts = computed(() =>
    REVIEW_VERDICTS.map((value) => ({ value, label: this.texts(`privacy.verdicts.${value}`) })),
  );
  protected readonly chosen = signal<EmergencyAccessItem | null>(null);
  protected readonly verdict = signal<ReviewVerdict | null>(null);
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly noteFits = computed(() => keepsText(this.note(), REVIEW_NOTE));

  protected begin(item: EmergencyAccessItem | null): void {
    this.chosen.set(item);
    this.verdict.set(null);
    this.note.set('');
    this.tried.set(false);
    this.problem.set(null);
  }

  protected async save(item: EmergencyAccessItem): Promise<void> {
    this.tried.set(true);
    const verdict = this.verdict();
    if (verdict === null || !this.noteFits() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.review(item.id, { verdict, note: this.note().trim() }, item.version);
      this.begin(null);
      this.notices.done(this.texts('privacy.reviews.done'));
      this.reading.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
