import * as fc from 'fast-check';
import { minutesBetween, wallClock } from '@luwte/platform/kernel';
import { type ServiceSettings, type Turn, TURN_ACTS, TURN_STATES, type TurnState } from './contract';
import {
  checkServices,
  checkSlot,
  DEFAULT_SERVICES,
  freeUnits,
  OPEN_TURNS,
  slotsOn,
  TURN_TRANSITIONS,
  turnAfter,
  TurnStateForbids,
  viewLine,
} from './services';

const ZONE = 'Europe/Amsterdam';
const NOW = '2026-11-23T10:00:00.000Z';
const SHOWER = { service: 'shower', offered: true, units: 1, minutes: 20 } as const;
let made = 0;
const turn = (state: TurnState, changes: Partial<Turn> = {}): Turn => {
  made += 1;
  return {
    id: `turn-${made}`,
    version: 1,
    service: 'shower',
    state,
    number: made,
    visitId: null,
    handle: null,
    code: null,
    slotAt: null,
    joinedAt: NOW,
    calledAt: null,
    startedAt: null,
    endsAt: null,
    finishedAt: null,
    unit: null,
    ...changes,
  };
};

describe('a turn', () => {
  it('goes from the line to the end, and from there nowhere', () => {
    expect(turnAfter('planned', 'arrive')).toBe('waiting');
    expect(turnAfter('waiting', 'call')).toBe('called');
    expect(turnAfter('called', 'start')).toBe('started');
    expect(turnAfter('started', 'finish')).toBe('finished');
    expect(() => turnAfter('finished', 'call')).toThrow(TurnStateForbids);
    expect(() => turnAfter('started', 'no-show')).toThrow(TurnStateForbids);
  });

  it('always comes to an end: every open state leads out, no closed one does', () => {
    for (const state of TURN_STATES) {
      const ways = TURN_ACTS.filter((act) => TURN_TRANSITIONS[state][act] !== undefined);
      expect(ways.length > 0).toBe(OPEN_TURNS.includes(state));
    }
  });
});

describe('the line', () => {
  it('tells who has it and for how long, who is next, and how long that may take', () => {
    const going = turn('started', { unit: 1, endsAt: '2026-11-23T10:12:00.000Z' });
    const first = turn('waiting', { number: 7 });
    const called = turn('called', { number: 9 });
    const views = viewLine([first, called, going], SHOWER, NOW);
    expect(
      views.map(({ turn: { id }, position, minutesLeft, expectedMinutes }) => [
        id,
        position,
        minutesLeft,
        expectedMinutes,
      ]),
    ).toEqual([
      [going.id, null, 12, null],
      [called.id, 1, null, 12],
      [first.id, 2, null, 32],
    ]);
  });

  it('tells by how much somebody is over time', () => {
    const [over] = viewLine([turn('started', { unit: 1, endsAt: '2026-11-23T09:55:00.000Z' })], SHOWER, NOW);
    expect(over?.minutesLeft).toBe(-5);
  });

  it('numbers everybody who waits once, from 1, whatever else goes on', () => {
    const anyTurn = fc.constantFrom(...TURN_STATES).map((state) => turn(state));
    fc.assert(
      fc.property(fc.array(anyTurn), fc.integer({ min: 1, max: 4 }), (turns, units) => {
        const positions = viewLine(turns, { ...SHOWER, units }, NOW).flatMap(
          ({ position }) => position ?? [],
        );
        const inLine = turns.filter(({ state }) => state === 'waiting' || state === 'called');
        expect(positions).toEqual(inLine.map((_, index) => index + 1));
      }),
    );
  });

  it('knows which units nobody has', () => {
    expect(freeUnits(4, [2, 3])).toEqual([1, 4]);
    expect(freeUnits(1, [1])).toEqual([]);
  });
});

describe('consultation hours', () => {
  const settings: ServiceSettings = {
    ...DEFAULT_SERVICES,
    consultationHours: [
      { service: 'nurse', weekday: 1, from: '13:00', until: '14:00' },
      { service: 'nurse', weekday: 1, from: '10:00', until: '10:40' },
    ],
  };

  it('have their times in the order of the day, on the clock of the house', () => {
    const slots = slotsOn(settings, 'nurse', '2026-11-23', ZONE);
    expect(slots.map((slot) => wallClock(slot, ZONE).time)).toEqual([
      '10:00',
      '10:15',
      '13:00',
      '13:15',
      '13:30',
      '13:45',
    ]);
    expect(slotsOn(settings, 'nurse', '2026-11-24', ZONE)).toEqual([]);
    expect(slotsOn(settings, 'doctor', '2026-11-23', ZONE)).toEqual([]);
  });

  it('never overlap one another, over the night of daylight saving too', () => {
    const night: ServiceSettings = {
      ...DEFAULT_SERVICES,
      consultationHours: [{ service: 'nurse', weekday: 7, from: '00:00', until: '06:00' }],
    };
    for (const day of ['2026-03-29', '2026-10-25']) {
      const slots = slotsOn(night, 'nurse', day, ZONE);
      expect(slots).toHaveLength(day === '2026-03-29' ? 20 : 28);
      slots.slice(1).forEach((slot, index) => expect(minutesBetween(slots[index] ?? '', slot)).toBe(15));
    }
  });

  it.each([
    ['a time of the day', '2026-11-30T12:15:00.000Z', undefined],
    ['a time between two', '2026-11-30T12:20:00.000Z', 'no-such-slot'],
    ['a time that has passed', '2026-11-16T12:15:00.000Z', 'in-the-past'],
    ['a time in half a year', '2027-05-31T11:15:00.000Z', 'too-far-ahead'],
  ])('take %s as they should', (_, slotAt, code) => {
    const [error] = checkSlot(settings, 'nurse', slotAt, { day: slotAt.slice(0, 10), now: NOW, zone: ZONE });
    expect(error?.code).toBe(code);
  });

  it('cannot be laid down backwards or over one another; every service is named once', () => {
    expect(checkServices(settings)).toEqual([]);
    const wrong = [
      { service: 'nurse', weekday: 1, from: '10:00', until: '09:00' },
      { service: 'nurse', weekday: 2, from: '10:00', until: '12:00' },
      { service: 'nurse', weekday: 2, from: '11:00', until: '13:00' },
    ] as const;
    expect(checkServices({ services: [], consultationHours: wrong }).map(({ code }) => code)).toEqual([
      'each-service-once',
      'hours-backwards',
      'hours-overlap',
    ]);
  });
});
