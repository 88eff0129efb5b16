import type { Board, BoardPlace, BoardRoom, BoardVisit } from '@luwte/floor/domain';
import { addMinutes } from '@luwte/platform/kernel';
import { dropOn, placesFor, viewBoard, visitOn } from './board-view';
import { keep, type Tick, untold, withTicks } from './ticks';

const NOW = '2026-11-23T12:00:00.000Z';
const ago = (minutes: number): string => addMinutes(NOW, -minutes);

function visit(id: string, change: Partial<BoardVisit> = {}): BoardVisit {
  return {
    id,
    version: 1,
    visitorId: `visitor-${id}`,
    code: `CODE${id}`,
    handle: `Name ${id}`,
    alertKinds: [],
    state: 'seated',
    arrivedAt: ago(20),
    calledAt: null,
    seatedAt: ago(10),
    afterCareSince: null,
    placeId: null,
    substance: 'heroin',
    route: 'smoke',
    watch: false,
    times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
    uses: 1,
    lastObservation: { at: ago(4), state: 'alert' },
    ...change,
  };
}

const place = (id: string, inside: BoardVisit | null = null, usable = true): BoardPlace => ({
  id,
  label: id.toUpperCase(),
  usable,
  visit: inside && { ...inside, placeId: id },
});

const room = (id: string, kind: BoardRoom['kind'], places: readonly BoardPlace[]): BoardRoom => ({
  id,
  name: id,
  kind,
  times:
    kind === 'use-inject'
      ? []
      : [{ route: 'smoke', plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 }],
  places,
});

function board(change: Partial<Board> = {}): Board {
  return {
    at: NOW,
    house: {
      day: '2026-11-23',
      state: 'open',
      version: 1,
      opensAt: null,
      closesAt: null,
      hasHours: false,
      reason: null,
    },
    rooms: [
      room('smoke', 'use-smoke', [place('s1', visit('a')), place('s2'), place('s3', null, false)]),
      room('inject', 'use-inject', [place('i1')]),
      room('rest', 'chill-out', [place('r1')]),
    ],
    waiting: [],
    afterCare: [],
    ...change,
  };
}

describe('the board at this second', () => {
  it('counts who is inside and which places can be given', () => {
    const view = viewBoard(board({ waiting: [visit('w', { state: 'waiting', seatedAt: null })] }), NOW);
    expect(view.inside).toBe(2);
    expect(view.free).toBe(3);
    expect(view.rooms[0]).toMatchObject({ occupied: 1, usable: 2 });
    expect(view.rooms[0]?.places.map(({ level }) => level)).toEqual(['calm', 'free', 'closed']);
  });

  it('turns a tile to soon in the last fifth, over at its end, and alarm when nobody looked', () => {
    const levelOf = (change: Partial<BoardVisit>): string | undefined => {
      const rooms = [room('smoke', 'use-smoke', [place('s1', visit('a', change))])];
      return viewBoard(board({ rooms }), NOW).rooms[0]?.places[0]?.level;
    };
    expect(levelOf({})).toBe('calm');
    expect(levelOf({ seatedAt: ago(25) })).toBe('soon');
    expect(levelOf({ seatedAt: ago(31) })).toBe('over');
    expect(levelOf({ seatedAt: ago(25), lastObservation: { at: ago(11), state: 'alert' } })).toBe('alarm');
    expect(levelOf({ lastObservation: { at: ago(0), state: 'unresponsive' } })).toBe('alarm');
  });

  it('says in words whether the time or the next look is near', () => {
    const saysOf = (change: Partial<BoardVisit>): string | undefined => {
      const rooms = [room('smoke', 'use-smoke', [place('s1', visit('a', change))])];
      return viewBoard(board({ rooms }), NOW).rooms[0]?.places[0]?.inside?.says;
    };
    expect(saysOf({})).toBe('floor.levels.calm');
    expect(saysOf({ seatedAt: ago(25) })).toBe('floor.levels.soon');
    expect(saysOf({ lastObservation: { at: ago(9), state: 'alert' } })).toBe('floor.levels.look-soon');
    expect(saysOf({ seatedAt: ago(31) })).toBe('floor.alarms.seat-over');
  });

  it('names the place of an alarm, the gravest first', () => {
    const rooms = [
      room('smoke', 'use-smoke', [
        place('s1', visit('a', { lastObservation: null, seatedAt: ago(12) })),
        place('s2', visit('b', { lastObservation: { at: ago(1), state: 'unresponsive' } })),
      ]),
    ];
    const { alarms } = viewBoard(board({ rooms }), NOW);
    expect(alarms.map(({ kind, placeLabel, minutes }) => [kind, placeLabel, minutes])).toEqual([
      ['unresponsive', 'S2', 1],
      ['check-overdue', 'S1', 2],
    ]);
  });

  it('lists after-care by what ends first, with a place and without', () => {
    const care = (id: string, since: number): BoardVisit =>
      visit(id, { state: 'after-care', afterCareSince: ago(since) });
    const rooms = [room('rest', 'chill-out', [place('r1', care('late', 2))])];
    const { afterCare } = viewBoard(board({ rooms, afterCare: [care('early', 15)] }), NOW);
    expect(afterCare.map((one) => [one.visit.id, one.placeLabel, one.stay?.left])).toEqual([
      ['early', null, 5],
      ['late', 'R1', 18],
    ]);
  });

  it('keeps the order of the queue, and says since when somebody was called', () => {
    const waiting = [
      visit('w1', { state: 'waiting', seatedAt: null, arrivedAt: ago(13), calledAt: ago(2) }),
      visit('w2', { state: 'waiting', seatedAt: null, arrivedAt: ago(5) }),
    ];
    expect(
      viewBoard(board({ waiting }), NOW).waiting.map((one) => [
        one.position,
        one.waitingMinutes,
        one.calledMinutes,
      ]),
    ).toEqual([
      [1, 13, 2],
      [2, 5, null],
    ]);
  });
});

describe('where somebody can go', () => {
  it('offers free, usable places, those for their way of using first', () => {
    const found = placesFor(board(), visit('w', { state: 'waiting', seatedAt: null }));
    expect(found.map(({ place: { id }, fitting }) => [id, fitting])).toEqual([
      ['s2', true],
      ['i1', false],
      ['r1', false],
    ]);
  });

  it('offers places for resting first to somebody in after-care', () => {
    const [first] = placesFor(board(), visit('c', { state: 'after-care' }));
    expect(first?.place.id).toBe('r1');
  });

  it('seats who waits and moves who sits, but never onto a taken or closed place', () => {
    const waiting = visit('w', { state: 'waiting', seatedAt: null });
    expect(dropOn(board(), waiting, 's2')).toBe('seat');
    expect(dropOn(board(), visit('a'), 's2')).toBe('move');
    expect(dropOn(board(), waiting, 's1')).toBeNull();
    expect(dropOn(board(), waiting, 's3')).toBeNull();
    expect(dropOn(board(), waiting, 'elsewhere')).toBeNull();
  });
});

describe('ticks on their way', () => {
  const tick: Tick = { visitId: 'a', at: NOW, state: 'alert', kept: false };

  it('show at once, on that visit alone', () => {
    const before = board({ waiting: [visit('w', { state: 'waiting' })] });
    const after = withTicks(before, [tick]);
    expect(visitOn(after, 'a')?.lastObservation).toEqual({ at: NOW, state: 'alert' });
    expect(after.waiting[0]).toBe(before.waiting[0]);
    expect(withTicks(before, [])).toBe(before);
  });

  it('stay until a reading that began after they were kept, and go when they could not be kept', () => {
    const other: Tick = { ...tick, visitId: 'b' };
    const kept = keep([tick, other], tick);
    const known = kept.filter((one) => one.kept);
    expect(untold(kept, known)).toEqual([other]);
    expect(untold([tick, other], [tick])).toEqual([other]);
  });
});
