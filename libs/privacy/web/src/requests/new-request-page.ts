import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { instantAt, wallClock } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import { Button, Card, Failure, Field, Icon, Notices, PageHeader, TextInput } from '@luwte/ui';
import { PrivacyClient } from '../data/privacy-client';
import { contentOf, draftErrors, draftOf } from './request-draft';
import { RequestFields } from './request-fields';

/** Writes a request for information down. */
@Component({
  selector: 'lu-new-request-page',
  imports: [Button, Card, Failure, Field, Icon, PageHeader, RequestFields, TextInput, TranslocoPipe],
  template: `
    <lu-page-header back="/information-requests" [heading]="'privacy.requests.new' | transloco" />
    <form class="lu-stack" novalidate (submit)="$event.preventDefault(); save()">
      <lu-card class="lu-stack">
        <div class="lu-row">
          <lu-field
            [label]="'privacy.fields.day' | transloco"
            [errors]="
              problem()?.errorsAt('/receivedAt')?.length ? ['privacy.requests.future' | transloco] : []
            "
          >
            <input luInput type="date" #day [value]="received().day" (change)="setDay(day.value)" />
          </lu-field>
          <lu-field [label]="'privacy.fields.time' | transloco">
            <input luInput type="time" #time [value]="received().time" (change)="setTime(time.value)" />
          </lu-field>
        </div>
        <lu-request-fields [(draft)]="draft" [errors]="errors()" />
        <lu-field
          [optional]="true"
          [label]="'privacy.fields.code' | transloco"
          [hint]="'privacy.requests.codeHint' | transloco"
          [errors]="problem()?.status === 404 ? ['privacy.emergency.unknownCode' | transloco] : []"
        >
          <input luInput autocomplete="off" #code [value]="typedCode()" (input)="typedCode.set(code.value)" />
        </lu-field>
      </lu-card>
      @if (problem(); as failed) {
        @if (failed.status !== 404) {
          <lu-failure [problem]="failed" [retry]="false" [kept]="'privacy.kept' | transloco" />
        }
      }
      <div>
        <button luButton="primary" type="submit" [busy]="busy()">
          <lu-icon name="check" />{{ 'privacy.requests.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  host: { class: 'lu-stack' },
})
export class NewRequestPage {
  private readonly client = inject(PrivacyClient);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly session = inject(Session);
  private readonly texts = injectTexts();

  protected readonly received = signal(wallClock(inject(Clock).read(), this.session.timeZone()));
  protected readonly draft = signal(draftOf(null));
  protected readonly typedCode = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly errors = computed(() => [
    ...(this.tried() ? draftErrors(this.draft()) : []),
    ...(this.problem()?.errors ?? []),
  ]);

  protected setDay(day: string): void {
    if (day !== '') this.received.update((received) => ({ ...received, day }));
  }

  protected setTime(time: string): void {
    if (time !== '') this.received.update((received) => ({ ...received, time }));
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    const content = contentOf(this.draft());
    if (!content || this.busy()) return;
    const { day, time } = this.received();
    const code = this.typedCode().trim();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.client.recordRequest({
        ...content,
        receivedAt: instantAt(day, time, this.session.timeZone()),
        ...(code !== '' && { code }),
      });
      this.notices.done(this.texts('privacy.requests.saved'));
      await this.router.navigate(['/information-requests', id]);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
