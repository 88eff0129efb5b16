import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type TurnAct,
  type TurnService,
  TURN_TRANSITIONS,
  type TurnState,
  type TurnView,
} from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { Button, Icon, type IconName, Status, type Tone } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';
import { ServicesStore } from './services-store';

const LOOKS: Readonly<Record<TurnAct, { readonly icon: IconName; readonly main: boolean }>> = {
  arrive: { icon: 'login', main: true },
  call: { icon: 'campaign', main: true },
  start: { icon: 'play_arrow', main: true },
  finish: { icon: 'check', main: true },
  'no-show': { icon: 'person_off', main: false },
  cancel: { icon: 'close', main: false },
};

const TONES: Readonly<Partial<Record<TurnState, Tone>>> = {
  started: 'success',
  called: 'warning',
  waiting: 'info',
};

/** One turn in its line: who, how far, and what can be done with it now. */
@Component({
  selector: 'lu-turn-line',
  imports: [Button, HouseTimePipe, Icon, Status, TranslocoPipe],
  template: `
    <span class="place lu-number">
      @if (view().position; as position) {
        {{ position }}
      } @else if (turn().unit) {
        {{ 'services.units.' + turn().service | transloco: { unit: turn().unit } }}
      } @else {
        {{ turn().slotAt | luHouseTime }}
      }
    </span>
    <span class="who">
      <strong dir="auto">{{ name() }}</strong>
      <span class="when lu-soft lu-number">
        @if (view().minutesLeft !== null && view().minutesLeft! >= 0) {
          {{ 'services.left' | transloco: { count: view().minutesLeft } }}
        } @else if (view().minutesLeft !== null) {
          {{ 'services.over' | transloco: { count: -view().minutesLeft! } }}
        } @else if (turn().state === 'called') {
          {{ 'services.calledAt' | transloco: { at: turn().calledAt | luHouseTime } }}
        } @else if (view().expectedMinutes === 0) {
          {{ 'services.next' | transloco }}
        } @else if (view().expectedMinutes !== null) {
          {{ 'services.expected' | transloco: { count: view().expectedMinutes } }}
        } @else if (turn().startedAt) {
          {{ 'services.since' | transloco: { at: turn().startedAt | luHouseTime: 'moment' } }}
        }
        @if (turn().slotAt && view().position) {
          · {{ 'services.appointmentAt' | transloco: { at: turn().slotAt | luHouseTime } }}
        }
      </span>
    </span>
    <lu-status [tone]="tone()">{{ 'services.states.' + shownState() | transloco }}</lu-status>
    @if (session.can('floor.run-queue')) {
      <span class="acts">
        @for (act of acts(); track act) {
          <button
            [luButton]="looks[act].main ? '' : 'quiet'"
            type="button"
            [iconOnly]="!looks[act].main"
            [attr.aria-label]="('services.acts.' + wordOf(act) | transloco) + ': ' + name()"
            (click)="store.act(turn(), act)"
          >
            <lu-icon [name]="looks[act].icon" />
            @if (looks[act].main) {
              {{ 'services.acts.' + wordOf(act) | transloco }}
            }
          </button>
        }
      </span>
    }
  `,
  styleUrl: './turn-line.css',
})
export class TurnLine {
  protected readonly store = inject(ServicesStore);
  protected readonly session = inject(Session);
  readonly view = input.required<TurnView>();
  /** Whether there is room to start: without a free shower nobody is started. */
  readonly free = input(true);
  protected readonly looks = LOOKS;
  protected readonly turn = computed(() => this.view().turn);
  protected readonly name = computed(() => this.store.nameOf(this.turn()));
  protected readonly tone = computed<Tone>(() => {
    const left = this.view().minutesLeft;
    return left !== null && left < 0 ? 'danger' : (TONES[this.turn().state] ?? 'neutral');
  });
  protected readonly shownState = computed(() => {
    const left = this.view().minutesLeft;
    return left !== null && left < 0 ? 'over' : this.turn().state;
  });
  protected readonly acts = computed(() => {
    const ways = Object.keys(TURN_TRANSITIONS[this.turn().state]) as TurnAct[];
    return ways.filter((act) => act !== 'start' || this.free());
  });

  /** A locker is given back, and a consultation is over: other words for the same act. */
  protected wordOf(act: TurnAct): string {
    const service: TurnService = this.turn().service;
    return act === 'finish' && service === 'locker' ? 'giveBack' : act;
  }
}
