import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { COVER_KINDS, coverOf, type CoverKind, PERSON_NAME, type Presence } from '@luwte/floor/domain';
import { injectTexts } from '@luwte/platform/web';
import { Button, Field, Icon, Status, TextInput } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { DayClient } from './day-client';
import { DayStore } from './day-store';

const SOMEBODY_ELSE = 'somebody-else';

/** Who is on duty and what each is certified for, against what the house asks for. */
@Component({
  selector: 'lu-presence-list',
  imports: [Button, Field, HouseTimePipe, Icon, Status, TextInput, TranslocoPipe],
  templateUrl: './presence-list.html',
  styleUrl: './presence-list.css',
})
export class PresenceList {
  private readonly client = inject(DayClient);
  private readonly texts = injectTexts();
  protected readonly store = inject(DayStore);
  protected readonly kinds = COVER_KINDS;
  protected readonly nameLimit = PERSON_NAME;
  protected readonly other = SOMEBODY_ELSE;
  protected readonly picked = signal('');
  protected readonly name = signal('');
  protected readonly tried = signal(false);

  protected readonly cover = computed(() => {
    const list = this.store.list();
    if (!list) return [];
    const has = coverOf(list.present);
    return COVER_KINDS.filter((kind) => list.cover[kind] > 0).map((kind) => ({
      kind,
      has: has[kind],
      needed: list.cover[kind],
      enough: has[kind] >= list.cover[kind],
    }));
  });
  /** Colleagues who are not on duty yet. */
  protected readonly others = computed(() => {
    const here = new Set(this.store.onDuty().map(({ accountId }) => accountId));
    const all = this.store.colleagues.hasValue() ? this.store.colleagues.value() : [];
    return all.filter(({ id }) => !here.has(id));
  });
  protected readonly gone = computed(
    () => this.store.list()?.present.filter(({ until }) => until !== null) ?? [],
  );
  protected readonly nameErrors = computed(() =>
    this.tried() && this.name().trim().length < PERSON_NAME.min
      ? [this.texts('day.presence.nameNeeded')]
      : [],
  );

  protected toggle(person: Presence, kind: CoverKind): void {
    const { id, accountId, bls, naloxone, lead } = person;
    const changed = { bls, naloxone, lead, [kind]: !person[kind] };
    void this.store.act(() =>
      this.client.notePresence(accountId ? { accountId, ...changed } : { id, name: person.name, ...changed }),
    );
  }

  protected leave({ id }: Presence): void {
    void this.store.act(() => this.client.endPresence(id));
  }

  /** Somebody comes on duty; a colleague with what they were certified for the last time. */
  protected async add(): Promise<void> {
    const accountId = this.picked();
    if (accountId === '') return;
    if (accountId === SOMEBODY_ELSE) return this.addByName();
    const known = this.store.list()?.remembered.find((one) => one.accountId === accountId);
    const certified = { bls: known?.bls ?? false, naloxone: known?.naloxone ?? false };
    const done = await this.store.act(() =>
      this.client.notePresence({ accountId, ...certified, lead: false }),
    );
    if (done) this.picked.set('');
  }

  private async addByName(): Promise<void> {
    this.tried.set(true);
    const name = this.name().trim();
    if (name.length < PERSON_NAME.min) return;
    const done = await this.store.act(() =>
      this.client.notePresence({ name, bls: false, naloxone: false, lead: false }),
    );
    if (!done) return;
    this.picked.set('');
    this.name.set('');
    this.tried.set(false);
  }
}
