import { linkEnd, linkWorks } from './link-life';

describe('a link', () => {
  const made = '2026-10-24T10:00:00.000Z';

  it('works for 72 hours, whatever the clock on the wall does', () => {
    expect(linkEnd(made)).toBe('2026-10-27T10:00:00.000Z');
  });

  it.each([
    ['2026-10-24T10:00:00.000Z', true],
    ['2026-10-27T09:59:59.999Z', true],
    ['2026-10-27T10:00:00.000Z', false],
  ])('at %s: %s', (now, works) => {
    expect(linkWorks(linkEnd(made), now)).toBe(works);
  });

  it('that was never made does not work', () => {
    expect(linkWorks(null, made)).toBe(false);
  });
});
