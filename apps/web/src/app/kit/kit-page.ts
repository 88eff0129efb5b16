import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Clock, injectTexts } from '@luwte/platform/web';
import {
  Banner,
  Button,
  Card,
  Cell,
  Choice,
  type Column,
  Confirm,
  DataTable,
  Dialog,
  Empty,
  Failure,
  Field,
  type Filter,
  Filters,
  History,
  type HistoryEntry,
  Icon,
  Notices,
  type Option,
  PageHeader,
  QrCode,
  SearchField,
  shortcuts,
  Skeleton,
  Status,
  Steps,
  TextInput,
  TimerRing,
  type Tone,
  TONES,
} from '@luwte/ui';
import { KIT_ROWS, type KitRow } from './kit-rows';

/** Every component of the kit in its states: to choose from, and to see at a glance what a change does. */
@Component({
  selector: 'lu-kit-page',
  imports: [
    Banner,
    Button,
    Card,
    Cell,
    Choice,
    DataTable,
    Dialog,
    Empty,
    Failure,
    Field,
    Filters,
    History,
    Icon,
    PageHeader,
    QrCode,
    SearchField,
    Skeleton,
    Status,
    Steps,
    TextInput,
    TimerRing,
    TranslocoPipe,
  ],
  templateUrl: './kit-page.html',
  styleUrl: './kit-page.css',
})
export class KitPage {
  protected readonly versions = computed<readonly HistoryEntry[]>(() => [
    {
      version: 2,
      when: '24-11-2026 10:30',
      who: 'Demo',
      reason: this.texts('kit.sentence'),
      changes: [{ label: this.texts('kit.choice.legend'), from: '1', to: '2' }],
      restorable: false,
    },
    { version: 1, when: '23-11-2026 09:00', who: 'Demo', reason: null, changes: [], restorable: true },
  ]);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  private readonly clock = inject(Clock);
  private readonly texts = injectTexts();

  protected readonly colours = [
    'page',
    'surface',
    'sunken',
    'line',
    'line-strong',
    'text',
    'accent',
    'accent-soft',
  ];
  protected readonly tones = TONES;
  protected readonly start = this.clock.readMillis();
  protected readonly seconds = computed(() => Math.floor((this.clock.millis() - this.start) / 1000));
  protected readonly query = signal('');
  protected readonly chosen = signal<string | null>('one');
  protected readonly dialogOpen = signal(false);
  protected readonly sort = signal('name');
  protected readonly filter = signal<Tone | null>(null);

  protected readonly options = computed<readonly Option[]>(() => [
    { value: 'one', label: this.texts('kit.choice.one'), icon: 'person' },
    { value: 'two', label: this.texts('kit.choice.two'), icon: 'group' },
    { value: 'three', label: this.texts('kit.choice.three'), icon: 'groups' },
  ]);
  protected readonly columns = computed<readonly Column<KitRow>[]>(() => [
    { key: 'name', label: this.texts('kit.table.name'), text: ({ name }) => name, sort: 'name' },
    { key: 'tone', label: this.texts('kit.table.state'), text: ({ tone }) => tone },
    {
      key: 'count',
      label: this.texts('kit.table.count'),
      text: ({ count }) => String(count),
      sort: 'count',
      numeric: true,
    },
    { key: 'note', label: this.texts('kit.table.note'), text: ({ note }) => note, extra: true },
  ]);
  protected readonly filters = computed<readonly Filter<'tone'>[]>(() => [
    {
      name: 'tone',
      label: this.texts('kit.table.state'),
      options: TONES.map((value) => ({ value, label: value })),
    },
  ]);
  protected readonly rows = computed(() => {
    const descending = this.sort().startsWith('-');
    const key = this.sort().replace('-', '') as 'name' | 'count';
    const rows = KIT_ROWS.filter(({ tone }) => this.filter() === null || tone === this.filter()).toSorted(
      (one, other) => (one[key] < other[key] ? -1 : 1),
    );
    return descending ? rows.reverse() : rows;
  });
  protected readonly filterValues = computed(() => {
    const tone = this.filter();
    return tone === null ? {} : { tone };
  });
  protected readonly readAll = (): Promise<readonly KitRow[]> => Promise.resolve(this.rows());

  constructor() {
    shortcuts({ key: 'd', label: 'kit.keys.dialog', run: () => this.dialogOpen.set(true) });
  }

  protected setFilter(value: string | null): void {
    this.filter.set(TONES.find((tone) => tone === value) ?? null);
  }

  protected done(): void {
    this.notices.done(this.texts('kit.notice.done'), () => undefined);
  }

  protected failed(): void {
    this.notices.failed({ status: 0, code: 'web.connection-lost' });
  }

  protected async ask(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.texts('kit.confirm.heading'),
      text: this.texts('kit.confirm.text'),
      action: this.texts('kit.confirm.action'),
      danger: true,
    });
    if (sure) this.done();
  }
}
