import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type HouseDayAction, missingCover, openFor, REASON_TEXT } from '@luwte/floor/domain';
import { instantAt } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, Session } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Dialog,
  Failure,
  Field,
  Icon,
  Notices,
  PageHeader,
  Skeleton,
  TextInput,
} from '@luwte/ui';
import { HouseBar } from '../board/house-bar/house-bar';
import { HouseTimePipe } from '../shared/house-time';
import { DayStore } from './day-store';
import { HandoverForm } from './handover-form';
import { ItemList } from './item-list';
import { MatterList } from './matter-list';
import { PresenceList } from './presence-list';

/** The day of the house: its opening checklist, who is on duty, its closing with what is handed over. */
@Component({
  selector: 'lu-day-page',
  imports: [
    Banner,
    Button,
    Card,
    Dialog,
    Failure,
    Field,
    HandoverForm,
    HouseBar,
    HouseTimePipe,
    Icon,
    ItemList,
    MatterList,
    PageHeader,
    PresenceList,
    RouterLink,
    Skeleton,
    TextInput,
    TranslocoPipe,
  ],
  providers: [DayStore],
  templateUrl: './day-page.html',
  styleUrl: './day-page.css',
  host: { class: 'lu-stack' },
})
export class DayPage {
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly session = inject(Session);
  protected readonly store = inject(DayStore);
  protected readonly reasonLimit = REASON_TEXT;

  protected readonly mayOpen = computed(() => this.session.can('floor.open-house'));
  /** Noon of today's day, which every zone shows as that day. */
  protected readonly noon = computed(() => {
    const list = this.store.list();
    return list ? instantAt(list.house.day, '12:00', this.session.timeZone()) : null;
  });
  protected readonly left = computed(() => openFor(this.store.matters()));
  /** The words of everything that is missing. */
  protected readonly missingWords = computed(() =>
    this.store.missing().map((one) => {
      if (one.what !== 'item')
        return this.texts('day.missing.people', {
          what: this.texts(`day.cover.${one.what}`),
          present: one.present,
          needed: one.needed,
        });
      return one.label ?? this.texts(`day.items.${one.itemKey ?? ''}`);
    }),
  );
  /** The cover that went missing while the house is open. */
  protected readonly coverWords = computed(() => {
    const list = this.store.list();
    if (!list) return [];
    return missingCover(list.present, list.cover).map((what) => this.texts(`day.cover.${what}`));
  });
  protected readonly asking = signal<'open' | 'close' | null>(null);
  protected readonly handing = signal(false);
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly reasonErrors = computed(() =>
    this.tried() && this.reason().trim().length < REASON_TEXT.min
      ? [{ code: 'too-short', params: { min: REASON_TEXT.min } }]
      : [],
  );

  /** Goes on at once when nothing is missing; else asks for the reason to go on all the same. */
  protected async press(action: 'open' | 'close'): Promise<void> {
    if (this.store.missing().length > 0) {
      this.reason.set('');
      this.tried.set(false);
      this.problem.set(null);
      this.asking.set(action);
      return;
    }
    await this.do(action, null);
    const problem = this.problem();
    if (problem) this.notices.failed(problem);
  }

  protected async override(action: 'open' | 'close'): Promise<void> {
    this.tried.set(true);
    const reason = this.reason().trim();
    if (reason.length < REASON_TEXT.min) return;
    await this.do(action, reason);
    if (this.problem() === null) this.asking.set(null);
  }

  protected begin(): Promise<void> {
    return this.do('begin', null);
  }

  private async do(action: HouseDayAction, reason: string | null): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.store.change(action, reason, reason !== null);
      this.notices.done(this.texts(`day.done.${action}`));
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
