import * as fc from 'fast-check';
import { normaliseHandle, rankHandles, similarity, trigramsOf } from './handle-search';

const HANDLES = [
  'Vogel',
  'Rooie Kees',
  'Kees',
  'Zwarte Piet',
  'Désirée',
  'Ali B.',
  'Mo',
  'Moniek',
  'De Kapitein',
  'عمر',
  'Łukasz',
];
const candidates = HANDLES.map((handle) => ({ handle }));
const best = (typed: string) => rankHandles(typed, candidates)[0]?.handle;

/** The letters at `at` and before it, swapped; the first letter stays. */
function swapBefore(handle: string, at: number): string {
  const first = Math.max(1, at - 1);
  return `${handle.slice(0, first)}${handle[first + 1] ?? ''}${handle[first]}${handle.slice(first + 2)}`;
}

describe('search by handle', () => {
  it.each([
    ['vogel', 'Vogel'],
    ['vogle', 'Vogel'],
    ['Fogel', 'Vogel'],
    ['kapitein', 'De Kapitein'],
    ['kapitain', 'De Kapitein'],
    ['desiree', 'Désirée'],
    ['rooi kees', 'Rooie Kees'],
    ['kees', 'Kees'],
    ['mo', 'Mo'],
    ['moni', 'Moniek'],
    ['عمر', 'عمر'],
    ['lukasz', 'Łukasz'],
    ['lu', 'Łukasz'],
  ])('%p finds %p first', (typed, expected) => {
    expect(best(typed)).toBe(expected);
  });

  it.each([
    ['missing', (handle: string, at: number) => handle.slice(0, at) + handle.slice(at + 1)],
    ['wrong', (handle: string, at: number) => `${handle.slice(0, at)}é${handle.slice(at + 1)}`],
    ['too many', (handle: string, at: number) => `${handle.slice(0, at)}q${handle.slice(at)}`],
    ['in the place of its neighbour', swapBefore],
  ])('finds a handle of five letters or more with one letter %s', (_, mistype) => {
    const long = fc.stringMatching(/^[a-z]{5,12}$/u);
    fc.assert(
      fc.property(long, fc.nat(), (handle, at) => {
        const typed = mistype(handle, 1 + (at % (handle.length - 1)));
        expect(rankHandles(typed, [{ handle }, { handle: 'Østerlund 77' }])[0]?.handle).toBe(handle);
      }),
    );
  });

  it('measures likeness the same both ways, 1 for the same and 0 for nothing shared', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => expect(similarity(a, b)).toBeCloseTo(similarity(b, a))),
    );
    expect(similarity('Vogel', 'vogel')).toBe(1);
    expect(similarity('abc', 'xyz')).toBe(0);
  });

  it('compares without case, accents and punctuation', () => {
    expect(normaliseHandle("  D'Été-Boy ")).toBe('d ete boy');
    expect(trigramsOf('Mo')).toEqual(['  m', ' mo', 'mo ']);
    expect(trigramsOf('...')).toEqual([]);
  });

  it('leaves out those who are not alike', () => {
    expect(rankHandles('xxxxx', candidates)).toEqual([]);
    expect(rankHandles('x', [{ handle: null }])).toEqual([]);
  });
});
