import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FLOOR_GRANTS, type OpenMatter, REMARK } from '@luwte/floor/domain';
import type { Role } from '@luwte/identity/domain';
import { Session } from '@luwte/platform/web';
import { Button, Dialog, Field, Icon, Status, TextInput } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { DayClient } from './day-client';
import { DayStore } from './day-store';

/** What is open today, and who looks after it from here on. */
@Component({
  selector: 'lu-matter-list',
  imports: [Button, Dialog, Field, HouseTimePipe, Icon, RouterLink, Status, TextInput, TranslocoPipe],
  template: `
    <ul role="list">
      @for (matter of store.matters(); track matter.kind + matter.subjectId) {
        <li>
          <span class="what">
            <strong>{{ 'day.matters.kinds.' + matter.kind | transloco }}</strong>
            <span class="lu-soft lu-number">
              {{ matter.since | luHouseTime }}
              @if (matter.placeLabel) {
                · {{ 'floor.place' | transloco: { label: matter.placeLabel } }}
              }
              @if (matter.code) {
                · {{ matter.code }}
              }
              @if (matter.state) {
                · {{ 'floor.observations.' + matter.state | transloco }}
              }
            </span>
          </span>
          @if (matter.takenOverBy; as name) {
            <lu-status tone="success">{{ 'day.matters.taken' | transloco: { name } }}</lu-status>
          } @else if (matter.canTakeOver) {
            <button luButton type="button" (click)="ask(matter)">
              <lu-icon name="handshake" />{{ 'day.matters.take' | transloco }}
            </button>
          } @else {
            <a luButton routerLink="/board">{{ 'day.matters.toBoard' | transloco }}</a>
          }
        </li>
      } @empty {
        <li>
          <lu-status tone="success">{{ 'day.matters.none' | transloco }}</lu-status>
        </li>
      }
    </ul>
    @if (asking(); as matter) {
      <lu-dialog [open]="true" [heading]="'day.matters.who' | transloco" (openChange)="asking.set(null)">
        <lu-field [label]="'day.matters.colleague' | transloco">
          <select luInput data-first-focus [value]="account()" #pick (change)="account.set(pick.value)">
            <option value="">{{ 'day.presence.choose' | transloco }}</option>
            @for (colleague of receivers(); track colleague.id) {
              <option [value]="colleague.id">{{ colleague.name }}</option>
            }
          </select>
        </lu-field>
        <lu-field [label]="'day.matters.note' | transloco" [optional]="true">
          <input
            luInput
            [attr.maxlength]="limit.max"
            [value]="note()"
            #field
            (input)="note.set(field.value)"
          />
        </lu-field>
        <button dialogAction luButton type="button" (click)="asking.set(null)">
          {{ 'app.kit.cancel' | transloco }}
        </button>
        <button
          dialogAction
          luButton="primary"
          type="button"
          [disabled]="account() === ''"
          (click)="take(matter)"
        >
          <lu-icon name="handshake" />{{ 'day.matters.take' | transloco }}
        </button>
      </lu-dialog>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lu-space-2) var(--lu-space-4);
      padding-block: var(--lu-space-2);
      border-block-end: 1px solid var(--lu-line);
    }

    li:last-child {
      border-block-end: 0;
    }

    .what {
      flex: 1 1 12rem;
      display: grid;
    }
  `,
})
export class MatterList {
  private readonly client = inject(DayClient);
  protected readonly store = inject(DayStore);
  protected readonly session = inject(Session);
  protected readonly limit = REMARK;
  protected readonly asking = signal<OpenMatter | null>(null);
  protected readonly account = signal('');
  protected readonly note = signal('');
  protected readonly receivers = computed(() => {
    const receives: readonly Role[] = FLOOR_GRANTS['floor.check-in'];
    const all = this.store.colleagues.hasValue() ? this.store.colleagues.value() : [];
    return all.filter(({ roles }) => roles.some((role) => receives.includes(role)));
  });

  protected ask(matter: OpenMatter): void {
    this.account.set('');
    this.note.set('');
    this.asking.set(matter);
  }

  protected async take({ kind, subjectId }: OpenMatter): Promise<void> {
    const command = { kind, subjectId, accountId: this.account(), note: this.note().trim() || null };
    if (await this.store.act(() => this.client.takeOver(command))) this.asking.set(null);
  }
}
