import type { VisitDetail } from '@luwte/floor/domain';
import { iconOf, timelineOf } from './visit-timeline';

const event = (id: string, at: string, action: string) => ({
  id,
  at,
  action,
  accountName: 'Noor',
  placeLabel: null,
  note: null,
  undone: false,
});

const VISIT: Pick<VisitDetail, 'timeline' | 'usesList' | 'observations'> = {
  timeline: [
    event('e1', '2026-11-23T10:00:00.000Z', 'check-in'),
    event('e2', '2026-11-23T10:05:00.000Z', 'use'),
    event('e3', '2026-11-23T10:40:00.000Z', 'check-out'),
  ],
  usesList: [
    {
      id: 'u1',
      at: '2026-11-23T10:05:00.000Z',
      superseded: false,
      substance: 'heroin',
      route: 'chase',
      newBatch: false,
      peerAssisted: false,
      splitting: false,
      alone: false,
      otherwiseWhere: 'street',
    },
  ],
  observations: [
    { id: 'o1', at: '2026-11-23T10:03:00.000Z', state: 'unresponsive', respiratoryRate: 6, spo2: 84 },
  ],
};

describe('the timeline of a visit', () => {
  it('tells acts, uses and looks in the order in which they happened, each once', () => {
    expect(timelineOf(VISIT).map(({ id }) => id)).toEqual(['e1', 'o1', 'u1', 'e3']);
  });

  it('gives each line an icon, and an act it does not know a plain one', () => {
    const [checkIn, seen] = timelineOf(VISIT);
    expect(checkIn && iconOf(checkIn)).toBe('login');
    expect(seen && iconOf(seen)).toBe('emergency');
    expect(
      iconOf({ kind: 'event', id: 'x', at: '', event: event('x', '2026-11-23T10:00:00.000Z', 'sing') }),
    ).toBe('info');
  });
});
