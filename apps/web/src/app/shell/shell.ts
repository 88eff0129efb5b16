import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Live, Preferences, Session } from '@luwte/platform/web';
import { Button, Icon, shortcuts, Shortcuts, Status, TableViews } from '@luwte/ui';
import { AccountMenu } from './account-menu';
import { Connection } from './connection';
import { DeviceLock } from './device-lock';
import { KeptViews } from './kept-views';
import { MorePlaces } from './more-places';
import { Navigation, type Place } from './navigation';
import { NewVersion } from './new-version';
import { OpenRecord } from './open-record';
import { NotesBadge } from './notes-badge';
import { PageDataStore } from './page-data';
import { PageHelp } from './page-help';

/** The rail and the bottom bar hold this many entries, "more" among them when there are others. */
const RAIL_PLACES = 9;
const BAR_PLACES = 5;

/** What surrounds every page of a signed-in account: the bar on top, the places, the state of the connection. */
@Component({
  selector: 'lu-shell',
  imports: [
    AccountMenu,
    Button,
    Connection,
    DeviceLock,
    Icon,
    MorePlaces,
    NewVersion,
    NotesBadge,
    OpenRecord,
    PageHelp,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly preferences = inject(Preferences);
  private readonly session = inject(Session);
  private readonly keys = inject(Shortcuts);
  /** Whether this is one of the house's shared devices. */
  protected readonly shared = computed(() => (this.session.view()?.device ?? null) !== null);
  protected readonly places = inject(Navigation).places;
  protected readonly live = inject(Live);
  protected readonly facility = this.session.facility;
  protected readonly page = inject(PageDataStore).value;
  protected readonly other = computed(() => (this.preferences.value().language === 'nl' ? 'en' : 'nl'));
  protected readonly inRail = computed(() => split(this.places(), RAIL_PLACES));
  protected readonly inBar = computed(() => split(this.places(), BAR_PLACES));

  constructor() {
    inject(TableViews).keepIn(inject(KeptViews));
    shortcuts({ key: '?', label: 'app.keys.help', run: () => this.help() });
  }

  protected help(): void {
    this.keys.helpOpen.set(true);
  }

  /** A plain link to `#main` would be a navigation. */
  protected skip(event: Event, main: HTMLElement): void {
    event.preventDefault();
    main.focus();
  }

  protected switchLanguage(): void {
    this.preferences.set({ language: this.other() });
  }
}

/** What stands there itself, and what stands under "more". */
function split(
  places: readonly Place[],
  entries: number,
): { readonly shown: readonly Place[]; readonly more: readonly Place[] } {
  if (places.length <= entries) return { shown: places, more: [] };
  return { shown: places.slice(0, entries - 1), more: places.slice(entries - 1) };
}
