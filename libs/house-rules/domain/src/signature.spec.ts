import fc from 'fast-check';
import { POINTS_PER_SIGNATURE, type Signature } from './contract';
import { isBlank, signatureErrors, signaturePath } from './signature';

function pad(...strokes: (readonly [x: number, y: number])[][]): Signature {
  return {
    width: 600,
    height: 200,
    strokes: strokes.map((points) => ({ points: points.map(([x, y]) => ({ x, y })) })),
  };
}

function codes(signature: Signature): string[] {
  return signatureErrors(signature, '/signature').map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a signature', () => {
  it.each<[string, Signature, readonly string[]]>([
    [
      'is good as a cross',
      pad(
        [
          [10, 10],
          [60, 60],
        ],
        [
          [60, 10],
          [10, 60],
        ],
      ),
      [],
    ],
    ['is blank without strokes', pad(), ['/signature/strokes count']],
    ['is blank as a touch by accident', pad([[10, 10]]), ['/signature/strokes blank']],
    [
      'is blank as a speck',
      pad([
        [10, 10],
        [20, 10],
      ]),
      ['/signature/strokes blank'],
    ],
    [
      'stays on the pad',
      pad([
        [10, 10],
        [601, 10],
      ]),
      ['/signature/strokes/0/points outside-pad'],
    ],
    [
      'has no points left of the pad',
      pad([
        [-1, 10],
        [90, 10],
      ]),
      ['/signature/strokes/0/points outside-pad'],
    ],
    [
      'has points in every stroke',
      pad(
        [
          [10, 10],
          [90, 10],
        ],
        [],
      ),
      ['/signature/strokes/1/points count'],
    ],
  ])('%s', (_, signature, expected) => {
    expect(codes(signature)).toEqual(expected);
  });

  it('comes from a pad of a possible size', () => {
    expect(
      codes({
        ...pad([
          [0, 0],
          [30, 30],
        ]),
        width: 40,
        height: 9000,
      }),
    ).toEqual(['/signature/width range', '/signature/height range']);
  });

  it('has an end', () => {
    const stroke = Array.from({ length: 900 }, (_, index) => [index % 600, 10] as const);
    expect(codes(pad(...Array.from({ length: 4 }, () => stroke)))).toEqual(['/signature/strokes too-long']);
    expect(4 * 900).toBeGreaterThan(POINTS_PER_SIGNATURE);
  });

  const coordinate = fc.integer({ min: 0, max: 200 });
  const drawn = fc
    .array(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 20 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((strokes) => pad(...strokes));

  it('is judged alike on a small and on a large pad', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 6 }), (signature, factor) => {
        const larger: Signature = {
          width: signature.width * factor,
          height: signature.height * factor,
          strokes: signature.strokes.map(({ points }) => ({
            points: points.map(({ x, y }) => ({ x: x * factor, y: y * factor })),
          })),
        };
        expect(isBlank(larger)).toBe(isBlank(signature));
      }),
    );
  });

  it('never becomes blank by drawing on', () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const both = { ...first, strokes: [...first.strokes, ...second.strokes] };
        return isBlank(first) || !isBlank(both);
      }),
    );
  });

  it('is drawn again as one path, a lone point as a dot', () => {
    expect(
      signaturePath(
        pad(
          [
            [1, 2],
            [3, 4],
          ],
          [[5, 6]],
        ),
      ),
    ).toBe('M1 2L3 4M5 6h0');
  });
});
