import type { Board, BoardVisit } from '@luwte/floor/domain';
import { advise, DEFAULT_POLICY } from '@luwte/floor/domain';
import type { Suspension } from '@luwte/house-rules/domain';
import type { DeskVisitor } from './desk-client';
import { checkInOf, factsOf, freePlaces, openVisitOf, usualEntry } from './desk-entry';

const AT = '2026-11-23T10:00:00.000Z';
const visit = (visitorId: string | null): BoardVisit => ({
  id: `visit of ${visitorId}`,
  version: 1,
  visitorId,
  code: null,
  handle: null,
  alertKinds: [],
  state: 'seated',
  arrivedAt: AT,
  calledAt: null,
  seatedAt: AT,
  afterCareSince: null,
  placeId: 'S1',
  substance: null,
  route: null,
  watch: false,
  times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
  uses: 0,
  lastObservation: null,
});
const times = [{ route: 'smoke' as const, plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 }];
const board: Board = {
  at: AT,
  house: {
    day: '2026-11-23',
    state: 'open',
    version: 1,
    opensAt: AT,
    closesAt: AT,
    hasHours: false,
    reason: null,
  },
  rooms: [
    {
      id: 'smoke',
      name: 'Rookruimte',
      kind: 'use-smoke',
      times,
      places: [
        { id: 'S1', label: 'S1', usable: true, visit: visit('inside') },
        { id: 'S2', label: 'S2', usable: false, visit: null },
        { id: 'S3', label: 'S3', usable: true, visit: null },
      ],
    },
    {
      id: 'chill',
      name: 'Rust',
      kind: 'chill-out',
      times: [],
      places: [{ id: 'C1', label: 'C1', usable: true, visit: null }],
    },
  ],
  waiting: [],
  afterCare: [],
};
const visitor = (overrides: Partial<DeskVisitor> = {}): DeskVisitor => ({
  card: {
    id: 'guest',
    version: 1,
    code: 'ABCDEFGHJ',
    status: 'active',
    over18: true,
    registeredAt: AT,
    lastVisitAt: null,
    alerts: [],
    pastAlerts: [],
    linked: [],
    substances: ['crack'],
    routes: ['smoke'],
  },
  rulesAccepted: true,
  suspensions: [],
  lastVisit: null,
  ...overrides,
});

describe('the desk', () => {
  it('fills in how a visitor used the last time, else how they usually do', () => {
    expect(usualEntry(visitor())).toMatchObject({ substance: 'crack', route: 'smoke' });
    const lastVisit = { substance: 'heroin', route: 'chase' } as DeskVisitor['lastVisit'];
    expect(usualEntry(visitor({ lastVisit }))).toMatchObject({ substance: 'heroin', route: 'chase' });
  });

  it('offers only places that are free, in order, and suit the route', () => {
    expect(freePlaces(board, 'smoke').map(({ label }) => label)).toEqual(['S3']);
    expect(freePlaces(board, 'inject-iv')).toEqual([]);
  });

  it('advises a welcome visitor to be admitted, and says why another has to wait', () => {
    const known = visitor();
    expect(advise(factsOf(board, known, usualEntry(known), null), DEFAULT_POLICY, AT).outcome).toBe('admit');
    const unread = visitor({ rulesAccepted: false });
    const advice = advise(factsOf(board, unread, usualEntry(unread), null), DEFAULT_POLICY, AT);
    expect(advice.reasons.map(({ code }) => code)).toEqual(['rules-not-accepted']);
  });

  it('advises against somebody who is kept out of the use room, as the API will', () => {
    const known = visitor();
    const suspension = { scope: 'use-room', until: '2026-11-25T23:00:00.000Z' } as Suspension;
    const advice = advise(factsOf(board, known, usualEntry(known), suspension), DEFAULT_POLICY, AT);
    expect(advice.outcome).toBe('refuse');
    expect(advice.reasons.map(({ code }) => code)).toEqual(['suspended-use-room']);
  });

  it('sees who is inside already', () => {
    expect(openVisitOf(board, 'inside')?.id).toBe('visit of inside');
    expect(openVisitOf(board, 'guest')).toBeNull();
  });

  it('asks for the waiting list by naming no place', () => {
    const door = usualEntry(visitor());
    expect(checkInOf('visit', 'guest', door, null)).not.toHaveProperty('placeId');
    expect(checkInOf('visit', 'guest', door, 'S3')).toMatchObject({
      id: 'visit',
      visitorId: 'guest',
      placeId: 'S3',
      over18: true,
    });
  });
});
