import { Component, computed, DOCUMENT, inject, input, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, Clock, injectTexts, Moments, Session } from '@luwte/platform/web';
import type { VisitorAccessItem } from '@luwte/privacy/domain';
import { Button, Card, Empty, Failure, Field, Icon, PageHeader, Skeleton, TextInput } from '@luwte/ui';
import { PrivacyClient } from '../data/privacy-client';
import { injectSentences, roleKey } from '../data/sentences';

/** Who saw the record of one visitor, in plain words: to be printed and handed to the visitor. */
@Component({
  selector: 'lu-access-page',
  imports: [Button, Card, Empty, Failure, Field, Icon, PageHeader, Skeleton, TextInput, TranslocoPipe],
  templateUrl: './access-page.html',
  styleUrl: './access-page.css',
  host: { class: 'lu-stack' },
})
export class AccessPage {
  private readonly client = inject(PrivacyClient);
  private readonly document = inject(DOCUMENT);
  private readonly texts = injectTexts();
  private readonly sentences = injectSentences();
  private readonly clock = inject(Clock);
  protected readonly session = inject(Session);
  protected readonly moments = inject(Moments);
  /** From the address: the visitor whose card one comes from. */
  readonly visitorId = input<string>();

  protected readonly typed = signal('');
  /** A code is never put into the address. */
  private readonly code = signal<string | null>(null);
  protected readonly asked = computed(() => {
    const code = this.code();
    if (code !== null) return { code };
    const visitorId = this.visitorId();
    return visitorId === undefined ? null : { visitorId };
  });
  protected readonly reading = resource({
    params: () => this.asked() ?? undefined,
    loader: ({ params }) => this.client.access(params),
  });
  protected readonly problem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  protected readonly lines = computed(() =>
    (this.reading.hasValue() ? this.reading.value() : []).map((item) => ({
      id: item.id,
      at: this.moments.full(item.at),
      who: this.whoOf(item),
      what: this.sentences(item, item.accountName),
      why: this.texts(`audit.purpose.${item.purpose}`),
    })),
  );
  protected readonly printedAt = computed(() => this.moments.full(this.clock.now()));

  protected ask(): void {
    const code = this.typed().trim();
    if (code !== '') this.code.set(code);
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private whoOf({ accountName, roles }: VisitorAccessItem): string {
    const role = roles.map((name) => this.texts(roleKey(name))).join(', ');
    return accountName === null ? role : `${accountName} (${role})`;
  }
}
