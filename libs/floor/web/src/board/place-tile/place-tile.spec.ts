import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { BoardVisit } from '@luwte/floor/domain';
import type { PlaceView } from '../board-view';
import { Session } from '@luwte/platform/web';
import { PlaceTile } from './place-tile';

const VISIT: BoardVisit = {
  id: 'visit',
  version: 3,
  visitorId: 'visitor',
  code: 'FRFJPVV8B',
  handle: 'Lange Leo',
  alertKinds: ['aggression'],
  state: 'seated',
  arrivedAt: '2026-11-23T11:40:00.000Z',
  calledAt: null,
  seatedAt: '2026-11-23T11:50:00.000Z',
  afterCareSince: null,
  placeId: 's2',
  substance: 'heroin',
  route: 'chase',
  watch: false,
  times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
  uses: 1,
  lastObservation: null,
};
const ROOM = { id: 'room', name: 'Rookruimte', kind: 'use-smoke', times: [], places: [] } as const;
const taken = (visit: BoardVisit = VISIT): PlaceView => ({
  place: { id: 's2', label: 'S2', usable: true, visit },
  room: ROOM,
  level: 'alarm',
  inside: {
    visit,
    stay: {
      kind: 'seat',
      since: '2026-11-23T11:50:00.000Z',
      dueAt: '2026-11-23T12:20:00.000Z',
      elapsed: 12,
      left: 18,
      share: 0.4,
      phase: 'ok',
      elapsedSeconds: 720,
      plannedSeconds: 1800,
    },
    check: null,
    seenMinutes: null,
    alarms: ['check-overdue'],
    level: 'alarm',
    says: 'floor.alarms.check-overdue',
  },
});
const FREE: PlaceView = {
  place: { id: 's1', label: 'S1', usable: true, visit: null },
  room: ROOM,
  level: 'free',
  inside: null,
};

const TEXTS = {
  'floor.anonymous': 'Anoniem',
  'floor.somebody': 'Bezoeker',
  'floor.levels.free': 'Vrij',
  'floor.alarms.check-overdue': 'Te lang niet gezien',
  'floor.tile.notSeen': 'Nog niet gezien',
  'floor.tile.seat': 'Op de plek',
  'floor.tile.tick': 'Gezien',
  'floor.tile.tickLabel': 'Gezien: {{ name }} op plek {{ place }}',
  'floor.tile.alerts': 'Heeft een melding',
  'floor.routes.chase': 'Chinezen',
};

async function show(view: PlaceView, inputs: Readonly<Record<string, unknown>> = {}, can = true) {
  TestBed.configureTestingModule({
    providers: [{ provide: Session, useValue: { can: () => can } }],
    imports: [
      TranslocoTestingModule.forRoot({
        langs: { nl: TEXTS },
        translocoConfig: { availableLangs: ['nl'], defaultLang: 'nl' },
        preloadLangs: true,
      }),
    ],
  });
  const fixture = TestBed.createComponent(PlaceTile);
  fixture.componentRef.setInput('view', view);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return { tile: fixture.componentInstance, host };
}

describe('a place on the board', () => {
  it('says in words who sits there, how long still, and why it calls', async () => {
    const { host } = await show(taken());
    const words = host.textContent ?? '';
    expect(words).toContain('S2');
    expect(words).toContain('Lange Leo');
    expect(words).toContain('18:00');
    expect(words).toContain('Te lang niet gezien');
    expect(host.querySelector('[aria-label="Chinezen"]')).not.toBeNull();
    expect(host.querySelector('[aria-label="Heeft een melding"]')).not.toBeNull();
    expect(host.dataset['level']).toBe('alarm');
  });

  it('shows the code of somebody without a name, and says so of an anonymous guest', async () => {
    const { host } = await show(taken({ ...VISIT, handle: null }));
    expect(host.querySelector('.name')?.textContent).toContain('FRFJPVV8B');
    TestBed.resetTestingModule();
    const anonymous = await show(taken({ ...VISIT, handle: null, code: null }));
    expect(anonymous.host.querySelector('.name')?.textContent).toContain('Anoniem');
  });

  it('names nobody to an account that sees no names', async () => {
    const { host } = await show(taken({ ...VISIT, handle: null, code: null }), {}, false);
    expect(host.querySelector('.name')?.textContent).toContain('Bezoeker');
  });

  it('ticks with one press, for who may tick', async () => {
    const { tile, host } = await show(taken(), { mayTick: true });
    const ticked = jest.fn();
    tile.ticked.subscribe(ticked);
    const button = host.querySelector<HTMLButtonElement>('.tick');
    expect(button?.getAttribute('aria-label')).toBe('Gezien: Lange Leo op plek S2');
    button?.click();
    expect(ticked).toHaveBeenCalledTimes(1);
    TestBed.resetTestingModule();
    expect((await show(taken())).host.querySelector('.tick')).toBeNull();
  });

  it('is one stop for Tab among all tiles', async () => {
    const { host } = await show(taken(), { mayTick: true, current: true });
    expect(host.querySelector('.open')?.getAttribute('tabindex')).toBe('0');
    TestBed.resetTestingModule();
    const other = await show(taken(), { mayTick: true });
    expect(other.host.querySelector('.open')?.getAttribute('tabindex')).toBe('-1');
    expect(other.host.querySelector('.tick')?.getAttribute('tabindex')).toBe('-1');
  });

  it('says that a free place is free, and opens only where something can be done', async () => {
    const { tile, host } = await show(FREE, { mayOpen: false });
    const opened = jest.fn();
    tile.opened.subscribe(opened);
    expect(host.textContent).toContain('Vrij');
    host.querySelector<HTMLButtonElement>('.open')?.click();
    expect(opened).not.toHaveBeenCalled();
  });
});
