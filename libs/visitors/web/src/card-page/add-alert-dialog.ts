import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FieldError, type Id, newId, wallClock } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Clock, injectTexts, Session } from '@luwte/platform/web';
import { Banner, Button, Choice, Dialog, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { ALERT_KINDS, ALERT_NOTE, type AlertKind } from '@luwte/visitors/domain';
import { VisitorsClient } from '../data/visitors-client';
import { optionsOf } from '../shared/visitor-words';
import { ALERT_TERMS, alertErrors, alertOf, type AlertDraft, type AlertTerm } from './alert-draft';

/** Adds something that workers must know: what, a note, and until when. */
@Component({
  selector: 'lu-add-alert-dialog',
  imports: [Banner, Button, Choice, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  templateUrl: './add-alert-dialog.html',
})
export class AddAlertDialog {
  private readonly client = inject(VisitorsClient);
  private readonly clock = inject(Clock);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly zone = inject(Session).timeZone;
  readonly visitorId = input.required<Id>();
  readonly added = output();
  readonly closed = output();

  private readonly id = newId();
  protected readonly limit = ALERT_NOTE;
  protected readonly today = computed(() => wallClock(this.clock.read(), this.zone()).day);
  protected readonly draft = signal<AlertDraft>({ kind: null, note: '', term: 'usual', day: '' });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly kinds = computed(() => optionsOf(this.texts, 'alerts', ALERT_KINDS));
  protected readonly terms = computed(() =>
    ALERT_TERMS.map((value) => ({ value, label: this.texts(`visitors.terms.${value}`) })),
  );
  private readonly errors = computed(() =>
    this.tried() ? alertErrors(this.draft(), this.clock.read(), this.zone()) : [],
  );

  protected errorsAt(pointer: string): readonly FieldError[] {
    const own = this.errors().filter((error) => error.pointer === pointer);
    return own.length > 0 ? own : (this.problem()?.errorsAt(pointer) ?? []);
  }

  protected pick(kind: AlertKind | null): void {
    this.draft.update((draft) => ({ ...draft, kind }));
  }

  protected term(term: AlertTerm | null): void {
    if (term) this.draft.update((draft) => ({ ...draft, term }));
  }

  protected type(key: 'note' | 'day', value: string): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    const alert = alertOf(this.draft(), this.clock.read(), this.zone());
    if (this.busy() || this.errors().length > 0 || alert === null) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.addAlert(this.visitorId(), { id: this.id, ...alert });
      this.notices.done(
        this.texts('visitors.alert.added', { kind: this.texts(`visitors.alerts.${alert.kind}`) }),
      );
      this.added.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
