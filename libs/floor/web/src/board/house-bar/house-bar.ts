import { booleanAttribute, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  HOUSE_DAY_ACTIONS,
  HOUSE_DAY_TRANSITIONS,
  type HouseDayAction,
  type HouseDayState,
  type HouseNow,
  REASON_TEXT,
} from '@luwte/floor/domain';
import { wallClock } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, Session } from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, type IconName, Status, TextInput, type Tone } from '@luwte/ui';
import { FloorClient } from '../../data/floor-client';
import { HouseTimePipe } from '../../shared/house-time';

const LOOKS: Readonly<Record<HouseDayState, { readonly tone: Tone; readonly icon: IconName }>> = {
  planned: { tone: 'neutral', icon: 'schedule' },
  opening: { tone: 'info', icon: 'hourglass_top' },
  open: { tone: 'success', icon: 'lock_open' },
  paused: { tone: 'warning', icon: 'pause' },
  closed: { tone: 'neutral', icon: 'lock' },
};

const ACTION_ICONS: Readonly<Record<HouseDayAction, IconName>> = {
  begin: 'play_arrow',
  open: 'lock_open',
  pause: 'pause',
  close: 'lock',
};

/** Who may do it. */
const PERMISSIONS: Readonly<Record<HouseDayAction, string>> = {
  begin: 'floor.fill-checklist',
  open: 'floor.open-house',
  pause: 'floor.pause-house',
  close: 'floor.open-house',
};

/** Whether the house is open, since or until when, and for who may: open, pause, close. */
@Component({
  selector: 'lu-house-bar',
  imports: [
    Button,
    Dialog,
    Failure,
    Field,
    HouseTimePipe,
    Icon,
    RouterLink,
    Status,
    TextInput,
    TranslocoPipe,
  ],
  templateUrl: './house-bar.html',
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2) var(--lu-space-3);
    }
  `,
})
export class HouseBar {
  private readonly client = inject(FloorClient);
  private readonly session = inject(Session);
  readonly house = input.required<HouseNow>();
  /** Shows only: a wall screen. */
  readonly readonly = input(false, { transform: booleanAttribute });
  /** Stands on the page of the day itself, which has its own buttons for opening and closing. */
  readonly here = input(false, { transform: booleanAttribute });
  /** The day is in another state now. */
  readonly changed = output();

  protected readonly icons = ACTION_ICONS;
  protected readonly look = computed(() => LOOKS[this.house().state]);
  protected readonly actions = computed<readonly HouseDayAction[]>(() =>
    HOUSE_DAY_ACTIONS.filter(
      (action) =>
        !this.readonly() &&
        this.session.can(PERMISSIONS[action]) &&
        HOUSE_DAY_TRANSITIONS[this.house().state][action] !== undefined &&
        !(action === 'open' && this.onPage()) &&
        !(this.here() && this.leadsToPage(action)),
    ),
  );
  /** The opening list runs on another page. */
  protected readonly fillsIn = computed(
    () =>
      this.house().state === 'opening' &&
      !this.readonly() &&
      !this.here() &&
      this.session.can('floor.fill-checklist'),
  );
  /** Opening for the first time and closing have a page of their own, with their lists. */
  private readonly onPage = computed(() => ['planned', 'opening'].includes(this.house().state));
  /** The end of the opening hours; midnight is the end of the day, not its begin. */
  protected readonly closes = computed(() => {
    const { closesAt } = this.house();
    if (closesAt === null) return '';
    const { time } = wallClock(closesAt, this.session.timeZone());
    return time === '00:00' ? '24:00' : time;
  });
  /** The act that asks for its reason or a yes. */
  protected readonly asking = signal<HouseDayAction | null>(null);
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  /** A pause says why; everybody reads it on the board. */
  protected readonly reasonErrors = computed(() =>
    this.tried() && this.asking() === 'pause' && this.reason().trim().length < REASON_TEXT.min
      ? [{ code: 'required' }]
      : (this.problem()?.errorsAt('/reason') ?? []),
  );
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  /** Whether the act is done on the page of the day. */
  protected leadsToPage(action: HouseDayAction): boolean {
    return action === 'begin' || action === 'close';
  }

  protected press(action: HouseDayAction): void {
    this.problem.set(null);
    this.reason.set('');
    this.tried.set(false);
    this.asking.set(action);
  }

  protected async change(action: HouseDayAction): Promise<void> {
    this.tried.set(true);
    if (this.reasonErrors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.changeDay(action, { reason: this.reason().trim() || null }, this.house().version);
      this.asking.set(null);
      this.changed.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
