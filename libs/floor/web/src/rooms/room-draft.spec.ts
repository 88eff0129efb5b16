import { addPlace, addRoute, draftOf, missingRoutes, NEW_ROOM, roomErrors, roomOf } from './room-draft';

describe('the form of a room', () => {
  it('is right as it starts, but for its name', () => {
    expect(roomErrors(NEW_ROOM)).toEqual([{ pointer: '/name', code: 'required' }]);
    expect(roomErrors({ ...NEW_ROOM, name: 'Rookruimte' })).toEqual([]);
  });

  it('says at which minutes something is wrong, and between which they lie', () => {
    const times = [
      { route: 'smoke', plannedMinutes: '3', checkMinutes: 'tien', afterCareMinutes: '' },
    ] as const;
    expect(roomErrors({ ...NEW_ROOM, name: 'Rookruimte', times })).toEqual([
      { pointer: '/times/0/plannedMinutes', code: 'out-of-range', params: { min: 5, max: 240 } },
      { pointer: '/times/0/checkMinutes', code: 'out-of-range', params: { min: 1, max: 60 } },
      { pointer: '/times/0/afterCareMinutes', code: 'out-of-range', params: { min: 0, max: 240 } },
    ]);
  });

  it('sees a label that two places have, and a use room without minutes', () => {
    const places = [
      { key: 'a', label: '1', usable: true },
      { key: 'b', label: ' 1', usable: true },
    ];
    expect(roomErrors({ ...NEW_ROOM, name: 'X', places, times: [] })).toEqual([
      { pointer: '/places/1/label', code: 'duplicate-label' },
      { pointer: '/times', code: 'use-room-needs-times' },
    ]);
  });

  it('gives a new place the next free number, and a new way of using the minutes of the last', () => {
    const two = addPlace({ ...NEW_ROOM, places: [{ key: 'a', label: '2', usable: true }] }, 'b');
    expect(two.places.map(({ label }) => label)).toEqual(['2', '3']);
    const more = addRoute(NEW_ROOM, 'chase');
    expect(more.times.at(-1)).toEqual({ ...NEW_ROOM.times[0], route: 'chase' });
    expect(missingRoutes(more)).not.toContain('chase');
  });

  it('comes back as it was', () => {
    const room = roomOf({ ...NEW_ROOM, name: ' Rookruimte ' });
    expect(room.name).toBe('Rookruimte');
    expect(roomOf(draftOf(room))).toEqual(room);
  });
});
