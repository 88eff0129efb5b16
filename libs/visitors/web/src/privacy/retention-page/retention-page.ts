import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { asProblem, injectList, injectTexts, Moments } from '@luwte/platform/web';
import {
  Button,
  Cell,
  type Column,
  DataTable,
  Empty,
  Failure,
  type Filter,
  Filters,
  type IconName,
  Notices,
  PageHeader,
  Skeleton,
  Status,
  type Tone,
} from '@luwte/ui';
import {
  formatCode,
  RETENTION_STATES,
  type RetentionLine,
  type RetentionState,
  VISITORS_ROUTES,
} from '@luwte/visitors/domain';
import { RetentionClient } from '../../data/retention-client';
import { Sections } from '../../shared/sections';
import { CodePipe } from '../../shared/visitor-words';
import { HoldDialog } from './hold-dialog';
import { RetentionTermsPart } from './retention-terms';

const LOOKS: Readonly<Record<RetentionState, { readonly tone: Tone; readonly icon: IconName }>> = {
  announced: { tone: 'warning', icon: 'schedule' },
  coming: { tone: 'neutral', icon: 'hourglass_top' },
  held: { tone: 'info', icon: 'lock' },
};

/** How long the house keeps records, which go and when, and which are kept on purpose. */
@Component({
  selector: 'lu-retention-page',
  imports: [
    Button,
    Cell,
    CodePipe,
    DataTable,
    Empty,
    Failure,
    Filters,
    HoldDialog,
    PageHeader,
    RetentionTermsPart,
    RouterLink,
    Sections,
    Skeleton,
    Status,
    TranslocoPipe,
  ],
  templateUrl: './retention-page.html',
  styleUrl: './retention-page.css',
  host: { class: 'lu-stack' },
})
export class RetentionPage {
  private readonly client = inject(RetentionClient);
  private readonly notices = inject(Notices);
  private readonly moments = inject(Moments);
  private readonly texts = injectTexts();

  protected readonly problemOf = asProblem;
  protected readonly read = resource({ loader: () => this.client.overview() });
  protected readonly overview = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly counts = computed(() => {
    const counts = this.overview()?.counts;
    if (!counts) return [];
    return (['kept', 'dormant', 'announced', 'coming', 'held'] as const).map((name) => ({
      label: this.texts(`visitors.retention.counts.${name}`),
      value: counts[name],
    }));
  });
  protected readonly list = injectList<RetentionLine, 'state'>({
    path: VISITORS_ROUTES.retentionLines,
    filters: ['state'],
    sort: 'goesOn',
    live: ['visitors.', 'platform.setting-changed'],
  });
  protected readonly filters = computed<readonly Filter<'state'>[]>(() => [
    {
      name: 'state',
      label: this.texts('visitors.retention.state'),
      options: RETENTION_STATES.map((value) => ({
        value,
        label: this.texts(`visitors.retention.states.${value}`),
      })),
    },
  ]);
  protected readonly columns = computed<readonly Column<RetentionLine>[]>(() => [
    { key: 'code', label: this.texts('visitors.columns.code'), text: ({ code }) => formatCode(code) },
    {
      key: 'goesOn',
      label: this.texts('visitors.retention.goesOn'),
      text: ({ goesOn, state }) =>
        state === 'held' ? this.texts('visitors.retention.notYet') : this.day(goesOn),
      sort: 'goesOn',
    },
    {
      key: 'lastSeen',
      label: this.texts('visitors.retention.lastSeen'),
      text: ({ lastSeenOn }) => this.day(lastSeenOn),
    },
    {
      key: 'state',
      label: this.texts('visitors.retention.state'),
      text: ({ state }) => this.texts(`visitors.retention.states.${state}`),
    },
    {
      key: 'why',
      label: this.texts('visitors.retention.why'),
      text: ({ holdReason, heldUntil }) =>
        holdReason === null
          ? ''
          : this.texts(`visitors.retention.reasons.${holdReason}`) +
            (heldUntil === null
              ? ''
              : `, ${this.texts('visitors.retention.until', { at: this.day(heldUntil) })}`),
    },
    { key: 'act', label: this.texts('visitors.retention.act'), text: () => '' },
  ]);
  protected readonly holding = signal<RetentionLine | null>(null);
  protected readonly readAll = this.list.all.bind(this.list);
  protected readonly rowId = ({ visitorId }: RetentionLine): string => visitorId;

  protected changed(): void {
    this.holding.set(null);
    this.read.reload();
    this.list.reload();
  }

  /** Undo holds it again, for the same reason. */
  protected async release({ visitorId, holdReason, heldUntil }: RetentionLine): Promise<void> {
    try {
      await this.client.release(visitorId);
      this.notices.done(this.texts('visitors.retention.released'), async () => {
        if (holdReason === null) return;
        await this.client.hold(visitorId, { reason: holdReason, until: heldUntil });
        this.changed();
      });
      this.changed();
    } catch (error) {
      this.notices.failed(asProblem(error));
    }
  }

  /** Noon is that day wherever the house stands. */
  /** Rows of a cell's template come without their type. */
  protected lookOf({ state }: RetentionLine): (typeof LOOKS)[RetentionState] {
    return LOOKS[state];
  }

  private day(day: string): string {
    return this.moments.day(`${day}T12:00:00Z`);
  }
}
