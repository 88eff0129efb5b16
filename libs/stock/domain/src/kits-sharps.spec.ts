import { addMinutes } from '@luwte/platform/kernel';
import { CONTAINER_ACTS } from './contract';
import { type KitFacts, kitWarnings } from './kits';
import {
  checkContainerAct,
  checkSharps,
  containerAfter,
  ContainerStateForbids,
  filledTo,
  piecesOf,
} from './sharps';

const NOW = '2026-11-24T10:00:00.000Z';
const TODAY = '2026-11-24';
const kit = (more: Partial<KitFacts> = {}): KitFacts => ({
  lines: [{ lacking: 0, nextExpiry: '2027-11-24' }],
  checkedAt: addMinutes(NOW, -60),
  intact: true,
  movedAt: null,
  ...more,
});

describe('an emergency bag', () => {
  it.each([
    ['nothing when it is full, sealed and checked', {}, []],
    ['what it lacks', { lines: [{ lacking: 1, nextExpiry: null }] }, ['lacking']],
    ['what has expired', { lines: [{ lacking: 0, nextExpiry: '2026-11-23' }] }, ['expired']],
    ['what will, within a month', { lines: [{ lacking: 0, nextExpiry: '2026-12-24' }] }, ['expires-soon']],
    ['that nobody ever looked', { checkedAt: null }, ['never-checked']],
    ['that it was a week ago', { checkedAt: addMinutes(NOW, -8 * 24 * 60) }, ['check-due']],
    ['a broken seal', { intact: false }, ['opened-since-check']],
    ['that something was taken since', { movedAt: NOW }, ['opened-since-check']],
  ])('warns of %s', (_, more, warnings) => {
    expect(kitWarnings(kit(more), NOW, TODAY)).toEqual(warnings);
  });
});

describe('returned sharps', () => {
  it('are counted, weighed, read off the container or said', () => {
    expect(piecesOf({ method: 'counted', pieces: 12 })).toBe(12);
    expect(piecesOf({ method: 'weighed', grams: 450 })).toBe(100);
    expect(piecesOf({ method: 'container', litres: 2 })).toBe(150);
    expect(checkSharps({ method: 'said' })[0]?.pointer).toBe('/pieces');
    expect(checkSharps({ method: 'weighed', pieces: 3 })[0]?.pointer).toBe('/grams');
    expect(checkSharps({ method: 'container', litres: 1 })).toEqual([]);
  });

  it('go into containers that are opened, sealed and collected by somebody', () => {
    expect(containerAfter('in-use', 'seal')).toBe('full');
    expect(() => containerAfter('empty', 'collect')).toThrow(ContainerStateForbids);
    for (const act of CONTAINER_ACTS)
      expect(() => containerAfter('collected', act)).toThrow(ContainerStateForbids);
    expect(checkContainerAct({ act: 'collect' })).toHaveLength(1);
    expect(filledTo(150, 4)).toBe(0.5);
  });
});
