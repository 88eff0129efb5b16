import { POINTS_PER_SIGNATURE, signatureErrors, STROKES } from '@luwte/house-rules/domain';
import { toSignature } from './to-signature';

function line(count: number, from = 0) {
  return { points: Array.from({ length: count }, (_, index) => ({ x: from + index / 3, y: 20.4 })) };
}

describe('what the pad drew', () => {
  it('becomes whole units that stay on the pad', () => {
    const signature = toSignature(
      [
        {
          points: [
            { x: -3.2, y: 10.6 },
            { x: 640, y: 250 },
          ],
        },
      ],
      600,
      200,
    );
    expect(signature.strokes).toEqual([
      {
        points: [
          { x: 0, y: 11 },
          { x: 600, y: 200 },
        ],
      },
    ]);
    expect(signatureErrors(signature)).toEqual([]);
  });

  it('leaves out pressure and timing', () => {
    const pressed = { x: 10, y: 10, pressure: 0.7, time: 17 };
    const signature = toSignature([{ points: [pressed, { ...pressed, x: 90 }] }], 600, 200);
    expect(signature.strokes[0]?.points).toEqual([
      { x: 10, y: 10 },
      { x: 90, y: 10 },
    ]);
  });

  it('keeps the limits of the contract however long somebody draws', () => {
    const endless = toSignature(
      Array.from({ length: STROKES.max + 9 }, () => line(700)),
      600,
      200,
    );
    expect(signatureErrors(endless)).toEqual([]);
    const one = toSignature([line(POINTS_PER_SIGNATURE * 2)], 4000, 200);
    expect(signatureErrors(one)).toEqual([]);
    expect(one.strokes[0]?.points.at(-1)).toEqual({ x: 2000, y: 20 });
  });
});
