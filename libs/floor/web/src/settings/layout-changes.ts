import { Component, computed, inject, input, output, resource } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type LayoutVersion, type OpeningHours, type Room, SETTINGS_ROUTES } from '@luwte/floor/domain';
import type { Id, Page } from '@luwte/platform/kernel';
import { Api, injectTexts, pathTo, Preferences, Session } from '@luwte/platform/web';
import { Card, History, type HistoryEntry } from '@luwte/ui';
import { hoursPairs, roomPairs } from '../rooms/room-words';
import { houseTime } from '../shared/house-time';
import type { FieldPair } from '../shared/two-versions';

type Layout = Room | OpeningHours;

/** Every version of a room or of the opening hours; one of them can be taken into the form again. */
@Component({
  selector: 'lu-layout-changes',
  imports: [Card, History, TranslocoPipe],
  template: `
    <lu-card icon="history" [heading]="'floor.layout.history' | transloco">
      <p class="lu-soft">{{ 'floor.layout.historyLead' | transloco }}</p>
      <lu-history [entries]="entries()" (restored)="restore($event.version)" />
    </lu-card>
  `,
})
export class LayoutChanges {
  private readonly api = inject(Api);
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  /** The room; left out for the opening hours. */
  readonly room = input<Id>();
  /** A version that shall be taken into the form. */
  readonly chosen = output<Layout>();

  private readonly reading = resource({
    params: () => {
      const id = this.room();
      return id === undefined ? SETTINGS_ROUTES.hoursHistory : pathTo(SETTINGS_ROUTES.roomHistory, { id });
    },
    loader: ({ params }) => this.api.get<Page<LayoutVersion<Layout>>>(params),
  });
  private readonly versions = computed(() => (this.reading.hasValue() ? this.reading.value().items : []));
  protected readonly entries = computed<readonly HistoryEntry[]>(() =>
    this.versions().map(({ version, value, changedBy, changedAt }, at) => ({
      version,
      when: houseTime(changedAt, 'moment', this.preferences.value().language, this.session.timeZone()),
      who: changedBy ?? this.texts('floor.layout.before'),
      reason: null,
      changes: this.changes(this.versions()[at + 1]?.value, value),
      restorable: at > 0,
    })),
  );

  protected restore(version: number): void {
    const found = this.versions().find((one) => one.version === version);
    if (found) this.chosen.emit(found.value);
  }

  private changes(before: Layout | undefined, after: Layout): HistoryEntry['changes'] {
    if (!before) return [];
    return this.pairs(before, after)
      .filter(({ mine, theirs }) => mine !== theirs)
      .map(({ label, mine, theirs }) => ({ label, from: mine, to: theirs }));
  }

  private pairs(before: Layout, after: Layout): readonly FieldPair[] {
    if ('blocks' in before && 'blocks' in after) return hoursPairs(before, after, this.texts);
    if ('places' in before && 'places' in after) return roomPairs(before, after, this.texts);
    return [];
  }
}
