import { NgComponentOutlet } from '@angular/common';
import {
  Component,
  computed,
  EnvironmentInjector,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  runInInjectionContext,
  signal,
  type Type,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import { injectTexts, Session } from '@luwte/platform/web';
import { Button, Dialog, Icon, Status } from '@luwte/ui';
import { BoardStore } from '../board/board-store';
import { FloorClient } from '../data/floor-client';
import { HouseTimePipe } from '../shared/house-time';
import { RouteIcon } from '../shared/route-icon';
import { VISIT_ACTIONS, type VisitActionExtension } from '../visit-actions';
import { LeaveForm } from './leave-form';
import { ObserveForm } from './observe-form';
import { PlaceForm, type PlaceGoal } from './place-form';
import { VisitSheetHost } from './sheet-host';
import { UseForm } from './use-form';
import { actsFor, type VisitAct } from './visit-acts';

/** What the sheet shows: everything that can be done, or the form of one act. */
export type SheetStep = 'all' | PlaceGoal | 'use' | 'check-out';

/** Everything that can be done with somebody inside: a tick first, then the floor's acts, then those of other slices. */
@Component({
  selector: 'lu-visit-sheet',
  imports: [
    Button,
    Dialog,
    HouseTimePipe,
    Icon,
    LeaveForm,
    NgComponentOutlet,
    ObserveForm,
    PlaceForm,
    RouteIcon,
    RouterLink,
    Status,
    TranslocoPipe,
    UseForm,
  ],
  templateUrl: './visit-sheet.html',
  styleUrl: './visit-sheet.css',
})
export class VisitSheet {
  private readonly client = inject(FloorClient);
  private readonly texts = injectTexts();
  private readonly environment = inject(EnvironmentInjector);
  protected readonly store = inject(BoardStore);
  protected readonly session = inject(Session);
  private readonly extensions = inject(VISIT_ACTIONS);
  protected readonly injector = Injector.create({
    parent: inject(Injector),
    providers: [{ provide: VisitSheetHost, useValue: { close: () => this.closed.emit() } }],
  });

  readonly visit = input.required<BoardVisit>();
  /** The step it opens with. */
  readonly step = input<SheetStep>('all');
  readonly closed = output();

  protected readonly shown = linkedSignal(() => this.step());
  protected readonly heading = computed(() => {
    const name = this.store.nameOf(this.visit());
    const label = this.store.placeOf(this.visit());
    return label === null ? name : `${name} · ${this.texts('floor.place', { label })}`;
  });
  protected readonly acts = computed(() => actsFor(this.visit(), (name) => this.session.can(name)));
  protected readonly others = computed(() =>
    this.extensions
      .filter(({ permission, applies }) => this.session.can(permission) && (applies?.(this.visit()) ?? true))
      .sort((a, b) => a.order - b.order || a.key.localeCompare(b.key)),
  );
  protected readonly panel = signal<Type<unknown> | null>(null);
  protected readonly placeGoal = computed<PlaceGoal | null>(() => {
    const step = this.shown();
    return step === 'seat' || step === 'move' || step === 'after-care' ? step : null;
  });

  protected async press({ action }: VisitAct): Promise<void> {
    if (action !== 'call') {
      this.shown.set(action);
      return;
    }
    const visit = this.visit();
    this.closed.emit();
    await this.store.act(visit, 'call', () => this.client.call(visit));
  }

  protected async open(extension: VisitActionExtension): Promise<void> {
    if (extension.panel) {
      this.panel.set(await extension.panel());
      return;
    }
    const visit = this.visit();
    this.closed.emit();
    await runInInjectionContext(this.environment, () => extension.run?.(visit));
  }

  protected back(): void {
    this.panel.set(null);
    this.shown.set('all');
  }
}
