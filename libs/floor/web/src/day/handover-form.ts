import { Component, computed, inject, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FLOOR_GRANTS, REMARK } from '@luwte/floor/domain';
import type { Role } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { DayClient } from './day-client';
import { DayStore } from './day-store';

/** Gives the shift to another responsible lead; the house stays open. */
@Component({
  selector: 'lu-handover-form',
  imports: [Button, Dialog, Failure, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-dialog [open]="true" [heading]="'day.handover.title' | transloco" (openChange)="closed.emit()">
      <p>{{ 'day.handover.lead' | transloco }}</p>
      <lu-field [label]="'day.handover.to' | transloco" [errors]="accountErrors()">
        <select luInput data-first-focus [value]="account()" #pick (change)="account.set(pick.value)">
          <option value="">{{ 'day.presence.choose' | transloco }}</option>
          @for (colleague of receivers(); track colleague.id) {
            <option [value]="colleague.id">{{ colleague.name }}</option>
          }
        </select>
      </lu-field>
      <lu-field [label]="'day.handover.note' | transloco" [optional]="true">
        <input luInput [attr.maxlength]="limit.max" [value]="note()" #field (input)="note.set(field.value)" />
      </lu-field>
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" />
      }
      <button dialogAction luButton type="button" (click)="closed.emit()">
        {{ 'app.kit.cancel' | transloco }}
      </button>
      <button dialogAction luButton="primary" type="button" [busy]="busy()" (click)="save()">
        <lu-icon name="swap_horiz" />{{ 'day.handover.action' | transloco }}
      </button>
    </lu-dialog>
  `,
})
export class HandoverForm {
  private readonly client = inject(DayClient);
  private readonly store = inject(DayStore);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  private readonly me = inject(Session).account;
  readonly closed = output();
  protected readonly limit = REMARK;
  protected readonly account = signal('');
  protected readonly note = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly receivers = computed(() => {
    const receives: readonly Role[] = FLOOR_GRANTS['floor.check-in'];
    const all = this.store.colleagues.hasValue() ? this.store.colleagues.value() : [];
    return all.filter(
      ({ id, roles }) => id !== this.me()?.id && roles.some((role) => receives.includes(role)),
    );
  });
  protected readonly accountErrors = computed(() =>
    this.tried() && this.account() === '' ? [{ code: 'required' }] : [],
  );

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.account() === '') return;
    this.busy.set(true);
    try {
      await this.client.handOver({ accountId: this.account(), note: this.note().trim() || null });
      this.notices.done(this.texts('day.done.handover'));
      this.store.refresh();
      this.closed.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
