import { blockIndex, hoursDraftOf, hoursErrors, hoursOf, weekOf, withBlock } from './hours-draft';

const HOURS = {
  blocks: [
    { weekday: 3, from: '18:00', until: '22:00' },
    { weekday: 1, from: '10:00', until: '18:00' },
    { weekday: 3, from: '10:00', until: '14:00' },
  ],
  exceptions: [
    { day: '2026-12-25', blocks: [], note: 'Kerst' },
    { day: '2026-12-05', blocks: [{ from: '10:00', until: '15:00' }], note: null },
  ],
};

describe('the form of the opening hours', () => {
  it('shows a week from Monday, each day by the clock, and exceptions by the calendar', () => {
    const { week, exceptions } = hoursDraftOf(HOURS);
    expect(week.map(({ blocks }) => blocks.length)).toEqual([1, 0, 2, 0, 0, 0, 0]);
    expect(week[2]?.blocks[0]?.from).toBe('10:00');
    expect(exceptions.map(({ day }) => day)).toEqual(['2026-12-05', '2026-12-25']);
  });

  it('sends what it shows, midnight as the end of the day', () => {
    const draft = hoursDraftOf({ blocks: [{ weekday: 7, from: '20:00', until: '00:00' }], exceptions: [] });
    expect(hoursOf(draft).blocks).toEqual([{ weekday: 7, from: '20:00', until: '24:00' }]);
    expect(hoursErrors(draft)).toEqual([]);
  });

  it('finds blocks that overlap at the block itself', () => {
    const draft = hoursDraftOf({
      blocks: [
        { weekday: 1, from: '10:00', until: '18:00' },
        { weekday: 2, from: '10:00', until: '14:00' },
        { weekday: 2, from: '13:00', until: '16:00' },
      ],
      exceptions: [],
    });
    expect(hoursErrors(draft)).toEqual([{ pointer: '/blocks/2', code: 'opening-overlap' }]);
    expect(blockIndex(draft, 2, 1)).toBe(2);
  });

  it('asks for the day of an exception', () => {
    const draft = { week: weekOf([]), exceptions: [{ key: 'x', day: '', blocks: [], note: '' }] };
    expect(hoursErrors(draft)).toEqual([{ pointer: '/exceptions/0/day', code: 'required' }]);
  });

  it('starts a day at ten, and a second block an hour after the first', () => {
    expect(withBlock([])).toEqual([{ from: '10:00', until: '18:00' }]);
    expect(withBlock([{ from: '10:00', until: '14:00' }])[1]).toEqual({ from: '15:00', until: '17:00' });
  });
});
